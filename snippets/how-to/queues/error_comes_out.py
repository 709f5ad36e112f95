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
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(worker(queue))
            for row in "1", "two", "3":
                await queue.put(row)
            await queue.join()
            task.cancel()
    except* ValueError as errors:
        print("failed:", *errors.exceptions)

asyncio.run(main())
