import asyncio
from collections import defaultdict

cache = {}

async def fetch(page, seconds, locks):
    async with locks[page]:
        if page not in cache:
            print("fetch", page)
            await asyncio.sleep(seconds)
            cache[page] = f"the {page} page"
    return cache[page]

async def main():
    locks = defaultdict(asyncio.Lock)
    await asyncio.gather(
        fetch("home", 1, locks),
        fetch("home", 0.5, locks),
        fetch("news", 0.75, locks),
    )

asyncio.run(main())
