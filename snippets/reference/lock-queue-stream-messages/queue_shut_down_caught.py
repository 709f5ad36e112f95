import asyncio

async def consume(queue):
    try:
        while True:
            print("did", await queue.get())
    except asyncio.QueueShutDown:
        print("no more jobs")

async def main():
    queue = asyncio.Queue()
    queue.put_nowait("a")
    queue.shutdown()
    await consume(queue)

asyncio.run(main())
