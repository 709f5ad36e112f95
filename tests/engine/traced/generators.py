"""Waits through asynchronous generators and context managers, and how they are closed."""

import asyncio
from contextlib import asynccontextmanager


async def ticks(seconds):
    try:
        while True:
            await asyncio.sleep(seconds)
            yield seconds
    finally:
        await asyncio.sleep(0.1)
        print("closed", seconds)


@asynccontextmanager
async def connection():
    await asyncio.sleep(0.5)
    yield
    await asyncio.sleep(0.25)


class Later:
    def __await__(self):
        return asyncio.sleep(1).__await__()


async def read():
    async for tick in ticks(1):
        return tick


async def main():
    async with connection():
        generator = ticks(2)
        print(await anext(generator))
    await asyncio.gather(read(), Later())
    await Later()
    await generator.aclose()
    generator = ticks(0.5)
    await asyncio.create_task(anext(generator))
    await anext(generator, None)
    await asyncio.create_task(generator.aclose())


asyncio.run(main())
