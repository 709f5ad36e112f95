"""Work in threads: to_thread, an executor, a plain thread."""

# needs: threads

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial


def crunch(number, *, times=1):
    print("crunching", number)
    time.sleep(number * times)
    return number


def fail():
    time.sleep(1)
    raise OSError(2, "gone")


async def tick():
    for _ in range(3):
        await asyncio.sleep(0.75)


async def main():
    ticking = asyncio.create_task(tick())
    print(await asyncio.to_thread(crunch, 2, times=2))
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        try:
            await loop.run_in_executor(pool, fail)
        except OSError as error:
            print(error)
        first = loop.run_in_executor(pool, partial(crunch, 1))
        second = loop.run_in_executor(pool, crunch, 2)
        print(await asyncio.gather(first, second))
    thread = threading.Thread(target=crunch, args=(3,))
    thread.start()
    await ticking
    await asyncio.to_thread(thread.join)


asyncio.run(main())
