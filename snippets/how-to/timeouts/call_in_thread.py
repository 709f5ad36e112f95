import asyncio
import time

def fetch():
    time.sleep(2)
    print("the thread is done")

async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.to_thread(fetch)
    except TimeoutError:
        print("gave up")

asyncio.run(main())
