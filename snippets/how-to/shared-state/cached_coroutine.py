import asyncio
from functools import lru_cache

@lru_cache
async def fetch(page):
    print("fetch", page)
    await asyncio.sleep(1)
    return f"the {page} page"

async def main():
    print(await fetch("home"))
    try:
        print(await fetch("home"))
    except RuntimeError as error:
        print("RuntimeError:", error)

asyncio.run(main())
