import asyncio

async def listen():
    await asyncio.sleep(3600)

async def main():
    task = asyncio.create_task(listen())
    await asyncio.sleep(1)
    print("accepted:", task.cancel())
    print("requests:", task.cancelling())
    print("cancelled:", task.cancelled())
    print("done:", task.done())

asyncio.run(main())
