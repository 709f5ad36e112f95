import asyncio

async def fetch(page):
    await asyncio.sleep(1)
    return page, asyncio.get_running_loop()

home, first = asyncio.run(fetch("home"))
news, second = asyncio.run(fetch("news"))
print(home, news)
print("the same loop:", first is second)
