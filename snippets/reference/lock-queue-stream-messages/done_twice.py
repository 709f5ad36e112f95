import asyncio

async def main():
    queue = asyncio.Queue()
    queue.put_nowait("job")
    try:
        print(await queue.get())
        queue.task_done()
    finally:
        queue.task_done()

asyncio.run(main())
