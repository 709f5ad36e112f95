import asyncio

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print("fetched", name)
    return f"the {name} page"

async def main():
    sites = {"news": 1, "weather": 0.5, "sport": 0.7}
    pages = await asyncio.gather(
        *[fetch(name, sites[name]) for name in sites]
    )
    print(pages)

asyncio.run(main())
