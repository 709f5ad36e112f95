import asyncio
import time

async def count(i):
    await asyncio.sleep(i)

async def main():
    start = time.perf_counter()
    await asyncio.gather(count(3), count(2), count(1))
    took = time.perf_counter() - start
    print(f"{took:.0f} s, not 6 s")

asyncio.run(main())
