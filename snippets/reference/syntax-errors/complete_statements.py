import asyncio
from contextlib import nullcontext


async def letters():
    yield "a"
    yield "b"


async def main():
    async for letter in letters():
        print(letter)
    async with nullcontext("c") as letter:
        print(letter)


asyncio.run(main())
