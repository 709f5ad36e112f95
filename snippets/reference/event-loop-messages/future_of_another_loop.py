import asyncio

async def ask():
    return asyncio.get_running_loop().create_future()

async def read(reply):
    print(await reply)

async def main(reply):
    await asyncio.create_task(read(reply))

reply = asyncio.run(ask())
asyncio.run(main(reply))
