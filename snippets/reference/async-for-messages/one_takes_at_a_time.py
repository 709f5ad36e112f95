import asyncio

async def read_pages():
    for page in [1, 2]:
        await asyncio.sleep(0.1)
        yield page

async def take(pages, lock):
    async with lock:
        return await anext(pages)

async def main():
    pages, lock = read_pages(), asyncio.Lock()
    both = take(pages, lock), take(pages, lock)
    print(await asyncio.gather(*both))

asyncio.run(main())
