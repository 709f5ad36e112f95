"""time.sleep in a coroutine freezes the loop."""

import asyncio
import time


async def tick():
    for _ in range(3):
        await asyncio.sleep(1)
        print("tick")


async def block():
    await asyncio.sleep(1.5)
    time.sleep(2)
    print("blocked for 2 s")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(tick())
        group.create_task(block())


asyncio.run(main())
