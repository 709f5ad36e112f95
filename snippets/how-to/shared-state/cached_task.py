import asyncio
from functools import lru_cache

async def fetch(page):
    print("fetch", page)
    await asyncio.sleep(1)
    if page == "lost":
        raise ConnectionError("lost")
    return f"the {page} page"

@lru_cache
def cached(page):
    return asyncio.create_task(fetch(page))

async def main():
    for page in "home", "home", "lost", "lost":
        try:
            print(await cached(page))
        except ConnectionError as error:
            print("ConnectionError:", error)

asyncio.run(main())
