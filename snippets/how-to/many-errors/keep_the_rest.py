import asyncio

async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    if page == "news":
        raise ConnectionError("news is down")
    return page

async def main():
    results = await asyncio.gather(
        fetch("home", 2),
        fetch("news", 1),
        fetch("blog", 3),
        return_exceptions=True,
    )
    for result in results:
        if isinstance(result, BaseException):
            print("failed:", result)
        else:
            print("fetched:", result)

asyncio.run(main())
