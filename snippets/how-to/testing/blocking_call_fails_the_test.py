import asyncio
import time
import unittest

async def fetch():
    time.sleep(0.5)  # blocks the event loop
    return "the page"

class FetchTest(unittest.IsolatedAsyncioTestCase):
    async def test_fetch(self):
        with self.assertNoLogs("asyncio", "WARNING"):
            await fetch()
            await asyncio.sleep(0)  # now it is logged

result = FetchTest("test_fetch").run()
print(result)
_, error = result.failures[0]
_, _, message = error.partition("asyncio:")
print(message.partition(" name=")[0] + " ...>")
