import asyncio

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print("fetched", name)
    return f"the {name} page"

async def main():
    async with asyncio.TaskGroup() as group:
        news = group.create_task(fetch("news", 1))
        weather = group.create_task(fetch("weather", 0.5))
    print(news.result(), "and", weather.result())

asyncio.run(main())
