import asyncio

async def worker():
    try:
        await asyncio.sleep(3600)
    finally:
        await asyncio.sleep(1)
        print("worker() closed")

async def serve():
    async with asyncio.TaskGroup() as group:
        group.create_task(worker())
        try:
            await asyncio.sleep(3600)
        finally:
            print("end of the block")

async def main():
    task = asyncio.create_task(serve())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())

asyncio.run(main())
