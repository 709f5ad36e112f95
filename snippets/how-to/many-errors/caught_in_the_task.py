import asyncio

async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    if page == "news":
        raise ConnectionError("news is down")
    print("fetched", page)

async def try_to_fetch(page, seconds):
    try:
        await fetch(page, seconds)
    except ConnectionError as error:
        print("failed:", error)

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(try_to_fetch("home", 2))
        group.create_task(try_to_fetch("news", 1))

asyncio.run(main())
