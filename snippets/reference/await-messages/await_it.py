import asyncio

async def save(order):
    await asyncio.sleep(0.1)
    print("saved", order)

async def main():
    await save(42)
    print("main() ends")

asyncio.run(main())
