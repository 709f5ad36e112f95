import asyncio

async def worker(queue):
    while True:
        row = await queue.get()
        try:
            await asyncio.sleep(0.5)
            print("saved", int(row))
        finally:
            queue.task_done()

async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue))
    for row in "1", "two", "3":
        await queue.put(row)
    try:
        async with asyncio.timeout(2):
            await queue.join()
    except TimeoutError:
        print("join() is still waiting")
        print("the worker's error:", task.exception())

asyncio.run(main())
