import asyncio
import unittest
from contextlib import asynccontextmanager

@asynccontextmanager
async def connect():
    await asyncio.sleep(0.5)
    print("opened")
    try:
        yield "the connection"
    finally:
        await asyncio.sleep(0.25)
        print("closed")

class QueryTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.connection = await self.enterAsyncContext(
            connect())

    async def test_query(self):
        print("the test has", self.connection)

print(QueryTest("test_query").run())
