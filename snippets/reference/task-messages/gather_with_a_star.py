import asyncio

async def fetch(page):
    await asyncio.sleep(page / 10)
    return page

async def main():
    pages = [fetch(1), fetch(2)]
    print(await asyncio.gather(*pages))

asyncio.run(main())
