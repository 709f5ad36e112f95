import asyncio
from itertools import count

async def check(n):
    print("check", n)
    await asyncio.sleep(0.25)  # the work

async def every(seconds):
    for n in count(1):
        await check(n)
        await asyncio.sleep(seconds)

async def main():
    task = asyncio.create_task(every(0.5))
    await asyncio.sleep(1.9)
    task.cancel()

asyncio.run(main())
