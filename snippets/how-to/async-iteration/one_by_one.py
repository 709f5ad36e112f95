import asyncio
import time

async def pages():
    for page in "home", "news", "blog":
        await asyncio.sleep(0.3)
        yield page

async def save(page):
    await asyncio.sleep(0.7)
    print("saved", page)

async def main():
    start = time.monotonic()
    async for page in pages():
        await save(page)
    print(f"{time.monotonic() - start:.0f} s")

asyncio.run(main())
