import asyncio
import time

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print("fetched", name)

async def main():
    start = time.perf_counter()
    await fetch("news", 1)
    await fetch("weather", 0.5)
    print(f"{time.perf_counter() - start:.1f} s")

asyncio.run(main())
