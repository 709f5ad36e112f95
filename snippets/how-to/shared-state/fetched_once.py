import asyncio

cache = {}

async def fetch(page, seconds, lock):
    async with lock:
        if page not in cache:
            print("fetch", page)
            await asyncio.sleep(seconds)
            cache[page] = f"the {page} page"
    return cache[page]

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(
        fetch("home", 1, lock), fetch("home", 0.5, lock)
    )

asyncio.run(main())
