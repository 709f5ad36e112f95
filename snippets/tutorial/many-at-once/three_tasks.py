import asyncio
import time

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print("fetched", name)

async def main():
    start = time.perf_counter()
    news = asyncio.create_task(fetch("news", 2))
    weather = asyncio.create_task(fetch("weather", 1))
    sport = asyncio.create_task(fetch("sport", 1.5))
    await news
    await weather
    await sport
    print(f"{time.perf_counter() - start:.0f} s")

asyncio.run(main())
