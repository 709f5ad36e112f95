import asyncio
import unittest

async def fetch(page):
    await asyncio.sleep(1)
    return f"the {page} page"

class FetchTest(unittest.IsolatedAsyncioTestCase):
    async def test_fetch(self):
        text = await fetch("home")
        self.assertEqual(text, "the home page")

print(FetchTest("test_fetch").run())
