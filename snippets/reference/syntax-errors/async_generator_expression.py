import asyncio


async def fetch(number):
    return number * 10


def later():
    return (await fetch(n) for n in range(3))


async def main():
    print(type(later()))
    print([number async for number in later()])


asyncio.run(main())
