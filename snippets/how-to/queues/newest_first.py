import asyncio

async def main():
    queue = asyncio.LifoQueue()
    for price in 101, 102, 103:
        await queue.put(price)
    while not queue.empty():
        print(await queue.get())

asyncio.run(main())
