import asyncio

async def worker(queue):
    try:
        while True:
            page = await queue.get()
            await asyncio.sleep(1)
            print("fetched", page)
    except asyncio.QueueShutDown:
        print("left in the queue:", queue.qsize())

async def main():
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        group.create_task(worker(queue))
        for page in "home", "news", "blog":
            await queue.put(page)
        await asyncio.sleep(0.5)
        queue.shutdown(immediate=True)
        try:
            await queue.put("map")
        except asyncio.QueueShutDown as error:
            print("not taken:", repr(error))

asyncio.run(main())
