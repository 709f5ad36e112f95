import asyncio
from itertools import count

async def fetch():
    await asyncio.sleep(3600)

async def retry():
    for n in count(1):
        try:
            async with asyncio.timeout(1):
                return await fetch()
        except TimeoutError:
            print("failure", n)

async def main():
    try:
        async with asyncio.timeout(2.5):
            await retry()
    except TimeoutError:
        print("gave up")

asyncio.run(main())
