import asyncio
from contextlib import aclosing

async def read():
    await asyncio.sleep(0.5)
    return "a line"

async def lines():
    async with asyncio.timeout(1):
        for _ in range(2):
            yield await read()

async def main():
    async with aclosing(lines()) as stream:
        async for line in stream:
            await asyncio.sleep(0.75)
            print("saved", line)

asyncio.run(main())
