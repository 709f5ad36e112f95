import asyncio
import time

async def fetch(name, seconds):
    time.sleep(seconds)  # not asyncio.sleep()
    print("fetched", name)

async def main():
    start = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch("news", 1))
        group.create_task(fetch("weather", 0.5))
    print(f"{time.perf_counter() - start:.1f} s")

asyncio.run(main())
