import asyncio

started = []

async def fetch(page, gate):
    async with gate:
        started.append(page)
        await asyncio.sleep(0.4)  # until the next
    await asyncio.sleep(0.125 + page / 16)

async def main():
    gate = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        for page in range(5):
            group.create_task(fetch(page, gate))
        await asyncio.sleep(1)
        print("requests in the first second:", started)

asyncio.run(main())
