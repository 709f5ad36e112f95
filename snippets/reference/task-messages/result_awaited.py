import asyncio

async def count():
    await asyncio.sleep(0.1)
    return 3

async def main():
    task = asyncio.create_task(count())
    await asyncio.sleep(0)
    print(await task)

asyncio.run(main())
