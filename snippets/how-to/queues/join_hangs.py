import asyncio

async def worker(queue):
    while True:
        page = await queue.get()
        if not page:
            continue  # without task_done()
        await asyncio.sleep(0.5)
        print("fetched", page)
        queue.task_done()

async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue))
    for page in "home", "", "news":
        await queue.put(page)
    try:
        async with asyncio.timeout(2):
            await queue.join()
    except TimeoutError:
        print("join() is still waiting")
    task.cancel()

asyncio.run(main())
