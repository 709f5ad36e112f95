import asyncio


async def numbers():
    yield 1
    yield 2


async def more_numbers():
    yield 0
    async for number in numbers():
        yield number
    for number in range(3, 5):
        yield number


async def main():
    print([number async for number in more_numbers()])


asyncio.run(main())
