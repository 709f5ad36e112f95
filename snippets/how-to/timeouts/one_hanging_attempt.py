import asyncio
from itertools import count

async def fetch():
    await asyncio.sleep(3600)

async def retry():
    for n in count(1):
        try:
            return await fetch()
        except OSError:
            print("failure", n)

async def main():
    try:
        async with asyncio.timeout(2.5):
            await retry()
    except TimeoutError:
        print("gave up")

asyncio.run(main())
