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
        task.cancel()
        with self.assertRaises(asyncio.CancelledError):
            await task
        self.assertIn("the file", closed)

result = WorkTest("test_cancel").run()
print(result)
_, error = result.failures[0]
print(error.splitlines()[-1])
