import asyncio
from functools import lru_cache

async def fetch(page):
    await asyncio.sleep(1)
    return f"the {page} page"

@lru_cache
def cached(page):
    return asyncio.create_task(fetch(page))

async def main():
    try:
        async with asyncio.timeout(0.5):
            await asyncio.shield(cached("home"))
    except TimeoutError:
        print("gave up")
    print(await asyncio.shield(cached("home")))

asyncio.run(main())
