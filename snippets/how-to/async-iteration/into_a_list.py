import asyncio

async def pages():
    for page in "home", "news":
        await asyncio.sleep(0.5)
        yield page

async def main():
    print([page async for page in pages()])

asyncio.run(main())
