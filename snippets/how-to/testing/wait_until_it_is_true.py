import asyncio
import unittest

async def until(condition, limit=5):
    async with asyncio.timeout(limit):
        while not condition():
            await asyncio.sleep(0.02)

async def save(saved, line):
    await asyncio.sleep(0.5)  # today a bit slower
    saved.append(line)

class SaveTest(unittest.IsolatedAsyncioTestCase):
    async def test_save(self):
        saved = []
        task = asyncio.create_task(save(saved, "a line"))
        await until(lambda: saved)
        self.assertEqual(saved, ["a line"])
        await task

print(SaveTest("test_save").run())
