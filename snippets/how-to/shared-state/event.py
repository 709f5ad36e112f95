import asyncio
import time

async def query(ready):
    start = time.monotonic()
    await ready.wait()
    print(f"go on after {time.monotonic() - start:.0f} s")

async def main():
    ready = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(query(ready))
        group.create_task(query(ready))
        await asyncio.sleep(1)  # connect
        ready.set()

asyncio.run(main())
