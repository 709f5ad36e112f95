import asyncio
import time

ready = False

async def query():
    start = time.monotonic()
    while not ready:
        await asyncio.sleep(2)
    print(f"go on after {time.monotonic() - start:.0f} s")

async def main():
    global ready
    task = asyncio.create_task(query())
    await asyncio.sleep(1)  # connect
    ready = True
    await task

asyncio.run(main())
