"""wait_for: of a coroutine, which 3.11 runs in a task of its own, and of a task."""

import asyncio


async def slow(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    print(await asyncio.wait_for(slow(1), 2))
    try:
        await asyncio.wait_for(slow(4), 1)
    except TimeoutError:
        print("late")
    task = asyncio.create_task(slow(2))
    print(await asyncio.wait_for(task, 3))


asyncio.run(main())
