import asyncio

async def consume(queue):
    while True:
        print("did", await queue.get())

async def main():
    queue = asyncio.Queue()
    queue.put_nowait("a")
    queue.shutdown()
    await consume(queue)

asyncio.run(main())
