"""Wrong arguments end in the same errors."""
# browser: Python 3.14 says what is wrong in other words

import asyncio
import time
import traceback
from datetime import datetime


def wrong(function, *args):
    try:
        function(*args)
    except Exception:
        traceback.print_exc()


wrong(datetime.now, "here")
wrong(time.localtime, "now")
wrong(time.gmtime, 1e300)
wrong(time.strftime, 1)
wrong(time.sleep, "1")
wrong(time.sleep, None)
wrong(time.sleep, -1)
wrong(time.sleep, 1e300)
with asyncio.Runner() as runner:
    wrong(runner.run, None)
    wrong(runner.run, asyncio.sleep("1"))
    wrong(runner.get_loop().call_later, None, print)
time.sleep(1j)
