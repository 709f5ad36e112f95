import unittest
import warnings

class FetchTest(unittest.TestCase):
    async def test_fetch(self):
        self.fail("fetch() is broken")

with warnings.catch_warnings(record=True) as caught:
    print(FetchTest("test_fetch").run())
for warning in caught:
    if warning.category is RuntimeWarning:
        print(warning.message)
