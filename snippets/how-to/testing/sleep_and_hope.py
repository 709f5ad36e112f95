import asyncio
import unittest

async def save(saved, line):
    await asyncio.sleep(0.5)  # today a bit slower
    saved.append(line)

class SaveTest(unittest.IsolatedAsyncioTestCase):
    async def test_save(self):
        saved = []
        task = asyncio.create_task(save(saved, "a line"))
        await asyncio.sleep(0.2)  # long enough?
        self.assertEqual(saved, ["a line"])
        await task

result = SaveTest("test_save").run()
print(result)
