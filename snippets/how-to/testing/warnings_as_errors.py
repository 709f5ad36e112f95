import sys
import unittest
import warnings

async def save():
    print("saved")

class SaveTest(unittest.IsolatedAsyncioTestCase):
    async def test_save(self):
        save()  # the await is missing

def show(ignored):
    message = str(ignored.exc_value)
    print("ignored:", message.splitlines()[0])

sys.unraisablehook = show
warnings.simplefilter("error")  # as -W error does
print(SaveTest("test_save").run())
