import asyncio

async def worker(name, seconds):
    try:
        await asyncio.sleep(3600)
    finally:
        await asyncio.sleep(seconds)
        print(name, "closed")

async def serve():
    async with asyncio.TaskGroup() as group:
        group.create_task(worker("mail", 1))
        group.create_task(worker("chat", 1.5))

async def main():
    task = asyncio.create_task(serve())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())

asyncio.run(main())
