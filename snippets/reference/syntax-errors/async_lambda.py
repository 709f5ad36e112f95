import asyncio


async def call(function):
    print(await function(1))


asyncio.run(call(async lambda x: x + 1))
