import asyncio
import time

async def job(seconds):
    await asyncio.sleep(seconds)
    print(f"{seconds} s: {time.monotonic() - start:.1f} s later")

async def main():
    await asyncio.gather(job(3), job(1.5), job(0.5))

start = time.monotonic()
asyncio.run(main())
