import asyncio
import time

async def fetch(name):
    await asyncio.sleep(1)  # the site is slow
    return f"the {name} page"

async def main():
    start = time.perf_counter()
    print(await fetch("news"))
    print(f"{time.perf_counter() - start:.0f} s")

asyncio.run(main())
