"""A step that computes."""

import asyncio
import time


def compute():
    cpu_time = getattr(time, "thread_time", time.process_time)
    begin = cpu_time()
    while cpu_time() - begin < 0.06:
        pass


async def work():
    compute()


async def main():
    await asyncio.gather(work(), asyncio.sleep(1))


asyncio.run(main())
