import asyncio

async def ask():
    loop = asyncio.get_running_loop()
    reply = loop.create_future()
    loop.call_later(0.1, reply.set_result, "yes")
    return reply

async def main():
    print(await (await ask()))

asyncio.run(main())
