import asyncio

async def fetch():
    print("fetch() begins")
    await asyncio.sleep(1)
    return "page"

async def main():
    task = asyncio.create_task(fetch())
    await asyncio.sleep(2)
    print("main() awaits the task")
    print(await task)

asyncio.run(main())
