import asyncio


async def call(function):
    print(await function(1))


async def add_one(x):
    return x + 1


asyncio.run(call(add_one))
