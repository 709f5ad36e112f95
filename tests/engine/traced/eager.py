"""Eager tasks run their first step inside their creator's step (Python 3.12 and later)."""

# since: 3.12

import asyncio


async def work(seconds):
    print("begin", seconds)
    if seconds:
        await asyncio.sleep(seconds)
    if seconds == 2:
        raise ValueError(seconds)
    print("end", seconds)
    return seconds


async def outer():
    inner = asyncio.create_task(work(0))
    await asyncio.sleep(0)
    return await inner


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    asyncio.create_task(work(0))
    print("created")
    tasks = [asyncio.create_task(work(1)), asyncio.create_task(work(2)), asyncio.create_task(outer())]
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
