import asyncio


async def squares():
    for number in range(3):
        yield number**2


async def main():
    print([square async for square in squares()])


asyncio.run(main())
