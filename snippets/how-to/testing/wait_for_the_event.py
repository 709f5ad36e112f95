import asyncio
import unittest

async def save(on_saved, line):
    await asyncio.sleep(0.5)  # today a bit slower
    on_saved(line)

class SaveTest(unittest.IsolatedAsyncioTestCase):
    async def test_save(self):
        saved = []
        done = asyncio.Event()

        def on_saved(line):
            saved.append(line)
            done.set()

        task = asyncio.create_task(
            save(on_saved, "a line"))
        async with asyncio.timeout(5):
            await done.wait()
        self.assertEqual(saved, ["a line"])
        await task

print(SaveTest("test_save").run())
