import asyncio

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print("fetched", name)
    return f"the {name} page"

async def main():
    pages = await asyncio.gather(
        fetch("news", 1),
        fetch("weather", 0.5),
    )
    print(pages)

asyncio.run(main())
