import asyncio

async def get_price():
    await asyncio.sleep(0.1)
    return 19

async def main():
    price = get_price()
    print(await price)
    print(await price)

asyncio.run(main())
