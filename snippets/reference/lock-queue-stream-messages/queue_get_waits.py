import asyncio

async def produce(queue):
    await asyncio.sleep(0.1)
    queue.put_nowait("job")

async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(produce(queue))
    print(await queue.get())
    await task

asyncio.run(main())
