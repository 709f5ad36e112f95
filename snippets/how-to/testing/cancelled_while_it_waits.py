import asyncio
import unittest

async def work(closed):
    try:
        await asyncio.sleep(3600)
    finally:
        closed.append("the file")

class WorkTest(unittest.IsolatedAsyncioTestCase):
    async def test_cancel(self):
        closed = []
        task = asyncio.create_task(work(closed))
        await asyncio.sleep(0)  # work() begins
        task.cancel()
        with self.assertRaises(asyncio.CancelledError):
            await task
        self.assertIn("the file", closed)

print(WorkTest("test_cancel").run())
