"""Where a thread of a pool sleeps before its first call, the script does not sleep."""

# needs: threads

import time
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(1, initializer=time.sleep, initargs=[1]) as pool:
    print(pool.submit(abs, -2).result())
