import asyncio

async def fetch():
    return "the page"

async def main():
    loop = asyncio.get_running_loop()
    reply = loop.create_future()
    task = asyncio.ensure_future(fetch())
    same = asyncio.ensure_future(reply)
    print(isinstance(task, asyncio.Task))
    print(same is reply, asyncio.isfuture(reply))
    reply.set_result("the reply")
    print(await task, await same)

asyncio.run(main())
