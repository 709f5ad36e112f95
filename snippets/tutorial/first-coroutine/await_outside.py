import asyncio

async def fetch(name):
    return f"the {name} page"

page = await fetch("news")
print(page)
