import asyncio

async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    return page

async def main():
    home = asyncio.create_task(fetch("home", 2))
    news = asyncio.create_task(fetch("news", 3))
    asyncio.get_running_loop().call_later(1, news.cancel)
    results = await asyncio.gather(
        home, news, return_exceptions=True
    )
    for result in results:
        if isinstance(result, Exception):
            print("failed:", result)
        else:
            print("fetched:", type(result))

asyncio.run(main())
