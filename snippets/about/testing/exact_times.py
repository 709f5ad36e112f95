import asyncio
import time

async def job(seconds):
    await asyncio.sleep(seconds)
    print(f"{seconds} s: {time.monotonic() - start:.0f} s later")

async def main():
    await asyncio.gather(job(3), job(2), job(1))

start = time.monotonic()
asyncio.run(main())
