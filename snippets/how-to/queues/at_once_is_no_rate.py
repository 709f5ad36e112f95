import asyncio

started = []

async def fetch(page, limit):
    async with limit:
        started.append(page)
        await asyncio.sleep(0.125 + page / 16)

async def main():
    limit = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        for page in range(5):
            group.create_task(fetch(page, limit))
        await asyncio.sleep(1)
        print("requests in the first second:", started)

asyncio.run(main())
