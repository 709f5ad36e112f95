import asyncio

async def pages():
    for page in "home", "news", "blog":
        await asyncio.sleep(0.3)
        yield page

async def save(page):
    await asyncio.sleep(0.7)
    print("saved", page)

async def main():
    async with asyncio.TaskGroup() as group:
        async for page in pages():
            group.create_task(save(page))

asyncio.run(main())
