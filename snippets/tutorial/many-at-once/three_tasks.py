import asyncio
import time

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print("fetched", name)

async def main():
    start = time.perf_counter()
    news = asyncio.create_task(fetch("news", 1))
    weather = asyncio.create_task(fetch("weather", 0.5))
    sport = asyncio.create_task(fetch("sport", 0.7))
    await news
    await weather
    await sport
    print(f"{time.perf_counter() - start:.1f} s")

asyncio.run(main())
