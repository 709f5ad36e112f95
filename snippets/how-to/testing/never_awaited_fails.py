import gc
import unittest
import warnings

class StrictTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.caught = self.enterContext(
            warnings.catch_warnings(record=True))
        warnings.simplefilter("always")
        self.addCleanup(self.check_warnings)

    def check_warnings(self):
        gc.collect()
        for warning in self.caught:
            self.fail(warning.message)

async def save():
    print("saved")

class SaveTest(StrictTest):
    async def test_save(self):
        save()  # the await is missing

result = SaveTest("test_save").run()
print(result)
_, error = result.failures[0]
_, _, message = error.partition("Error: ")
print(message.splitlines()[0])
