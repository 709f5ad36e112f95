import asyncio

async def fetch():
    return "the page"

async def main():
    task = asyncio.create_task(fetch())
    print(await task)

asyncio.run(main())
