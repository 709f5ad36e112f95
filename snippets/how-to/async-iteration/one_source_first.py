import asyncio

async def prices(shop, seconds):
    for price in 1, 2:
        await asyncio.sleep(seconds)
        yield f"{shop}: {price} EUR"

async def main():
    async for price in prices("A", 0.5):
        print(price)
    async for price in prices("B", 0.3):
        print(price)

asyncio.run(main())
