import asyncio

def load_prices():
    return [19, 45]

async def main():
    print(load_prices())

asyncio.run(main())
