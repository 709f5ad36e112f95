import asyncio

async def main():
    queue = asyncio.Queue()
    await queue.put("job")
    print(queue.qsize())

asyncio.run(main())
