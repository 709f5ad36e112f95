import asyncio

class Page:
    @property
    async def size(self):
        await asyncio.sleep(1)
        return 1024

async def main():
    page = Page()
    print(await page.size)

asyncio.run(main())
