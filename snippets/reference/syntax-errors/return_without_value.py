import asyncio


async def countdown(start):
    if start > 10:
        return
    for number in range(start, 0, -1):
        yield number
    yield "lift-off"


async def main():
    print([x async for x in countdown(3)])
    print([x async for x in countdown(11)])


asyncio.run(main())
