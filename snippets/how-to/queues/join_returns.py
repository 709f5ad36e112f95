import asyncio

async def worker(queue):
    while True:
        page = await queue.get()
        try:
            if not page:
                continue
            await asyncio.sleep(0.5)
            print("fetched", page)
        finally:
            queue.task_done()

async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue))
    for page in "home", "", "news":
        await queue.put(page)
    async with asyncio.timeout(2):
        await queue.join()
    print("join() has returned")
    task.cancel()

asyncio.run(main())
