import asyncio
import time

async def fetch(name, seconds):
    time.sleep(seconds)  # not asyncio.sleep()
    print("fetched", name)

async def main():
    start = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch("news", 2))
        group.create_task(fetch("weather", 1))
    print(f"{time.perf_counter() - start:.0f} s")

asyncio.run(main())
