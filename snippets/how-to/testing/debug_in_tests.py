import asyncio
import unittest

class LoopTest(unittest.IsolatedAsyncioTestCase):
    async def test_debug(self):
        loop = asyncio.get_running_loop()
        print("in a test:", loop.get_debug())
        limit = loop.slow_callback_duration
        print(f"slow is more than {limit} s")

async def main():
    loop = asyncio.get_running_loop()
    print("in a program:", loop.get_debug())

LoopTest("test_debug").run()
asyncio.run(main())
asyncio.run(main(), debug=True)
