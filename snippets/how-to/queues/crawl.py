import asyncio

async def worker(queue):
    while True:
        page, seconds = await queue.get()
        try:
            await asyncio.sleep(seconds)  # fetch
            print("fetched", page)
        finally:
            queue.task_done()

async def main():
    queue = asyncio.Queue(maxsize=2)
    async with asyncio.TaskGroup() as group:
        workers = [
            group.create_task(worker(queue))
            for _ in range(2)
        ]
        await queue.put(("home", 1.5))
        await queue.put(("news", 1))
        await queue.put(("blog", 2))
        await queue.join()
        for task in workers:
            task.cancel()

asyncio.run(main())
