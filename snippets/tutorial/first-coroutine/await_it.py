import asyncio

async def fetch(name):
    print("fetching", name)
    return f"the {name} page"

async def main():
    page = await fetch("news")
    print("I have", page)

asyncio.run(main())
