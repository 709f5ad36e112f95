import asyncio

async def worker(queue):
    while True:
        page = await queue.get()
        await asyncio.sleep(0.5)
        print("fetched", page)

async def main():
    queue = asyncio.Queue()
    try:
        async with asyncio.timeout(2):
            async with asyncio.TaskGroup() as group:
                group.create_task(worker(queue))
                await queue.put("home")
    except TimeoutError:
        print("the worker is still waiting")

asyncio.run(main())
