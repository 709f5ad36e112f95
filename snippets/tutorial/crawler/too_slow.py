import asyncio

async def fetch(path, seconds):
    await asyncio.sleep(seconds)
    return f"the page {path}"

async def fetch_in_time(path, seconds):
    try:
        async with asyncio.timeout(1):
            print(await fetch(path, seconds))
    except TimeoutError:
        print("too slow:", path)

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch_in_time("/news", 0.5))
        group.create_task(fetch_in_time("/storm", 60))

asyncio.run(main())
