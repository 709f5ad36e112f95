"""What is waited for in `async for` over `as_completed` has the function's name, not that of a private class."""

# since: 3.13

import asyncio


async def job(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    tasks = [asyncio.create_task(job(seconds)) for seconds in (2, 1)]
    async for task in asyncio.as_completed(tasks):
        print(await task)


asyncio.run(main())
