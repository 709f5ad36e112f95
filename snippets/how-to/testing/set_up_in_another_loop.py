import asyncio
import unittest

class Connection:
    async def open(self):
        loop = asyncio.get_running_loop()
        self.reply = loop.create_future()

    async def query(self):
        return await self.reply

class QueryTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.connection = Connection()
        asyncio.run(self.connection.open())

    async def test_query(self):
        await self.connection.query()

result = QueryTest("test_query").run()
print(result)
_, error = result.errors[0]
print(error.strip().partition(" got ")[2])
