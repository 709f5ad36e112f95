import asyncio


async def lines():
    yield "one"
    yield "two"


async def show():
    async for line in lines():
        print(line)


asyncio.run(show())
