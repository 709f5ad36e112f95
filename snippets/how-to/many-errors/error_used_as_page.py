import asyncio

async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    if page == "news":
        raise ConnectionError("news is down")
    return page

async def main():
    pages = await asyncio.gather(
        fetch("home", 2),
        fetch("news", 1),
        return_exceptions=True,
    )
    for page in pages:
        print("saved:", page)

asyncio.run(main())
