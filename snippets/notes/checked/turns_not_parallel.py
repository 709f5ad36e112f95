import asyncio
import time

async def wait(seconds):
    await asyncio.sleep(seconds)

async def compute(seconds):
    # Blocks the thread, as a computation does
    time.sleep(seconds)

async def main():
    for job in wait, compute:
        start = time.perf_counter()
        await asyncio.gather(job(0.5), job(1))
        took = time.perf_counter() - start
        print(f"{job.__name__}: {took:.1f} s")

asyncio.run(main())
