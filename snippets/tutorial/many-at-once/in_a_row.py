import asyncio
import time

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print("fetched", name)

async def main():
    start = time.perf_counter()
    await fetch("news", 2)
    await fetch("weather", 1)
    print(f"{time.perf_counter() - start:.0f} s")

asyncio.run(main())
