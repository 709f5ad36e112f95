"""An eager task that waits in its first step, and so does its creator right after it (Python 3.12 and later)."""

# since: 3.12

import asyncio


async def work():
    await asyncio.sleep(1)
    print("done")


async def main():
    task = asyncio.eager_task_factory(asyncio.get_running_loop(), work())
    await task


asyncio.run(main())
