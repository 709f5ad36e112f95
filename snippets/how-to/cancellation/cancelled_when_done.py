import asyncio

async def listen():
    await asyncio.sleep(3600)

async def main():
    task = asyncio.create_task(listen())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())
    print("done:", task.done())
    print("accepted:", task.cancel())

asyncio.run(main())
