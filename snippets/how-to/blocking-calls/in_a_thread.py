import asyncio
import time

def fetch():  # blocks, as requests.get() does
    time.sleep(2.5)
    return "the page"

async def tick():
    for n in 1, 2, 3:
        await asyncio.sleep(1)
        print("tick", n)

async def main():
    task = asyncio.create_task(tick())
    print(await asyncio.to_thread(fetch))
    await task

asyncio.run(main())
