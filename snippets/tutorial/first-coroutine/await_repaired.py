import asyncio

async def fetch(name):
    print("fetching", name)
    return f"the {name} page"

async def main():
    await fetch("news")
    print("main() is done")

asyncio.run(main())
