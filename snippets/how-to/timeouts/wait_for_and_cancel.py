import asyncio

async def ask(reply):
    print(await asyncio.wait_for(reply, 60))

async def main():
    reply = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(ask(reply))
    await asyncio.sleep(1)
    reply.set_result("the reply")
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())

asyncio.run(main())
