import asyncio

async def prices(shop, seconds):
    for price in 1, 2:
        await asyncio.sleep(seconds)
        yield f"{shop}: {price} EUR"

async def feed(queue, source):
    async for price in source:
        await queue.put(price)

async def feed_all(queue, *sources):
    async with asyncio.TaskGroup() as group:
        for source in sources:
            group.create_task(feed(queue, source))
    await queue.put(None)

async def main():
    queue = asyncio.Queue(maxsize=1)
    async with asyncio.TaskGroup() as group:
        group.create_task(feed_all(
            queue, prices("A", 0.5), prices("B", 0.3)
        ))
        while (price := await queue.get()) is not None:
            print(price)

asyncio.run(main())
