import asyncio
import unittest

async def read(queue):
    return await queue.get()

class ReadTest(unittest.IsolatedAsyncioTestCase):
    async def test_read(self):
        async with asyncio.timeout(1):
            await read(asyncio.Queue())

result = ReadTest("test_read").run()
print(result)
_, error = result.errors[0]
print(error.splitlines()[-1])
