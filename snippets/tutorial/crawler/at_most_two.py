import asyncio

async def fetch(path, seconds, limit):
    async with limit:
        print("asking for", path)
        await asyncio.sleep(seconds)

async def main():
    limit = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch("/news", 0.5, limit))
        group.create_task(fetch("/sport", 0.3, limit))
        group.create_task(fetch("/about", 0.1, limit))
        group.create_task(fetch("/cup", 0.4, limit))

asyncio.run(main())
