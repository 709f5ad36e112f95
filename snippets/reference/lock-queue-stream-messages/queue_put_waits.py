import asyncio

async def consume(queue):
    while True:
        print("did", await queue.get())
        await asyncio.sleep(0.1)
        queue.task_done()

async def main():
    queue = asyncio.Queue(maxsize=1)
    task = asyncio.create_task(consume(queue))
    for job in ["a", "b"]:
        await queue.put(job)
    await queue.join()
    task.cancel()

asyncio.run(main())
