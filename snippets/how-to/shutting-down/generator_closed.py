import asyncio
from contextlib import aclosing

async def rows():
    try:
        for n in range(1000):
            yield n
    finally:
        await asyncio.sleep(0.5)
        print("cursor closed")

async def main():
    async with aclosing(rows()) as stream:
        async for row in stream:
            break
    print("main() ends")

asyncio.run(main())
