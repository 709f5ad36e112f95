import asyncio

async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    print("fetched", page)

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch("home", 2))
        news = group.create_task(fetch("news", 3))
        await asyncio.sleep(1)
        news.cancel()
    print("the block ends without an error")

asyncio.run(main())
