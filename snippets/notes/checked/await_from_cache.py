import asyncio

cache = {"home": "the home page"}

async def load(name):
    if name not in cache:
        await asyncio.sleep(1)
        cache[name] = "a new page"
    return cache[name]

async def other():
    print("other runs")

async def main():
    task = asyncio.create_task(other())
    await load("home")
    await load("home")
    print("two awaits, no wait")
    await load("news")
    print("one await that waits")
    await task

asyncio.run(main())
