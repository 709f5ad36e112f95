import asyncio

async def fetch():
    print("fetching")
    return "the page"

page = asyncio.run(fetch())
print(page)
