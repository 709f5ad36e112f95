import asyncio

async def fetch():
    await asyncio.sleep(3600)

async def main():
    async with asyncio.timeout(1):
        try:
            await fetch()
        except TimeoutError:
            print("gave up")

asyncio.run(main())
