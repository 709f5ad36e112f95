import asyncio

cache = {}

async def fetch(page, seconds):
    if page not in cache:
        print("fetch", page)
        await asyncio.sleep(seconds)
        cache[page] = f"the {page} page"
    return cache[page]

async def main():
    await asyncio.gather(
        fetch("home", 1), fetch("home", 0.5)
    )

asyncio.run(main())
