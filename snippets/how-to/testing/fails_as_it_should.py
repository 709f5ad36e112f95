import unittest

class FetchTest(unittest.IsolatedAsyncioTestCase):
    async def test_fetch(self):
        self.fail("fetch() is broken")

print(FetchTest("test_fetch").run())
