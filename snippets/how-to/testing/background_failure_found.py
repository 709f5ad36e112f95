import asyncio
import gc
import unittest

class StrictTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.enterContext(
            self.assertNoLogs("asyncio", "ERROR"))
        self.addCleanup(gc.collect)

async def work():
    raise ValueError("not a number")

class WorkTest(StrictTest):
    async def test_work(self):
        task = asyncio.create_task(work())
        await asyncio.sleep(1)
        self.assertTrue(task.done())

result = WorkTest("test_work").run()
print(result)
_, error = result.failures[0]
_, _, message = error.partition("asyncio:")
print(message.partition(r"\n")[0])
