import asyncio

async def rows():
    for row in 1, 2, 3:
        await asyncio.sleep(0.3)
        yield row

async def worker(name, source, lock):
    while True:
        async with lock:
            row = await anext(source, None)
        if row is None:
            return
        print(name, "has row", row)

async def main():
    source, lock = rows(), asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(worker("A", source, lock))
        group.create_task(worker("B", source, lock))

asyncio.run(main())
