import asyncio

async def main():
    queue = asyncio.Queue()
    queue.put_nowait("job")
    job = await queue.get()
    try:
        print(job)
    finally:
        queue.task_done()
    await queue.join()
    print("all done")

asyncio.run(main())
