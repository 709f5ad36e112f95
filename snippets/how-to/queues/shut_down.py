import asyncio

async def worker(name, queue):
    try:
        while True:
            page, seconds = await queue.get()
            await asyncio.sleep(seconds)
            print(name, "fetched", page)
    except asyncio.QueueShutDown:
        print(name, "ends")

async def main():
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        group.create_task(worker("A", queue))
        group.create_task(worker("B", queue))
        await queue.put(("home", 1))
        await queue.put(("news", 0.5))
        await queue.put(("blog", 1))
        queue.shutdown()

asyncio.run(main())
