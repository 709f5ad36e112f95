import asyncio

loops = []

async def fetch(page):
    loops.append(asyncio.get_running_loop())
    await asyncio.sleep(1)
    print(page)

asyncio.run(fetch("home"))
asyncio.run(fetch("news"))
first, second = loops
print("the same loop:", first is second)
