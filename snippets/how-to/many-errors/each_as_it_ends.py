import asyncio

async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    if page == "news":
        raise ConnectionError("news is down")
    return page

async def main():
    tasks = [
        asyncio.create_task(fetch("home", 2)),
        asyncio.create_task(fetch("news", 1)),
        asyncio.create_task(fetch("blog", 3)),
    ]
    for next_one in asyncio.as_completed(tasks):
        try:
            print("fetched:", await next_one)
        except ConnectionError as error:
            print("failed:", error)

asyncio.run(main())
