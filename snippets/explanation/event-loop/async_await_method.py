import asyncio

class Download:
    async def __await__(self):
        await asyncio.sleep(1)
        return "the page"

async def main():
    print(await Download())

asyncio.run(main())
