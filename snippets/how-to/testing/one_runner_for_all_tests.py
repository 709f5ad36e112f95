import asyncio
import unittest

async def connect():
    await asyncio.sleep(1)
    print("connected")
    return "the connection"

async def query(connection, text):
    await asyncio.sleep(0.5)
    print(text, "on", connection)

class QueryTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.runner = asyncio.Runner()
        cls.addClassCleanup(cls.runner.close)
        cls.connection = cls.runner.run(connect())

    def test_first(self):
        self.runner.run(query(self.connection, "first"))

    def test_second(self):
        self.runner.run(query(self.connection, "second"))

tests = unittest.defaultTestLoader.loadTestsFromTestCase(
    QueryTest)
print(tests.run(unittest.TestResult()))
