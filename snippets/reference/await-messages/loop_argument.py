import asyncio

async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue(loop=loop)
    await queue.put("job")
    print(queue.qsize())

asyncio.run(main())
