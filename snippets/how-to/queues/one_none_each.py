import asyncio

async def worker(name, queue):
    while (page := await queue.get()) is not None:
        await asyncio.sleep(0.5)
        print(name, "fetched", page)
    print(name, "ends")

async def main():
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        group.create_task(worker("A", queue))
        group.create_task(worker("B", queue))
        await queue.put("home")
        for _ in range(2):
            await queue.put(None)

asyncio.run(main())
