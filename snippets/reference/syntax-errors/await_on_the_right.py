import asyncio
from contextlib import nullcontext


async def fetch(value):
    return value


async def main():
    total = await fetch(1)
    total += await fetch(2)
    if (more := await fetch(3)) > 2:
        total += more
    for number in await fetch([4, 5]):
        total += number
    with await fetch(nullcontext(6)) as number:
        total += number
    print(total)
    del total


asyncio.run(main())
