import asyncio

async def subscribe():
    loop = asyncio.get_running_loop()
    return loop.create_future()

async def read(message):
    return await message

message = asyncio.run(subscribe())
try:
    asyncio.run(read(message))
except RuntimeError as error:
    _, _, text = str(error).partition(" got ")
    print("got", text)
