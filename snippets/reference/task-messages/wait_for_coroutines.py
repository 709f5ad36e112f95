import asyncio

async def fetch(page):
    await asyncio.sleep(page / 10)
    return page

async def main():
    done, pending = await asyncio.wait([fetch(1), fetch(2)])
    print(len(done))

asyncio.run(main())
