import asyncio

async def get_rate():
    await asyncio.sleep(0.1)
    return 3

async def convert(amount, rate):
    return amount * await rate

async def main():
    rate = asyncio.create_task(get_rate())
    both = convert(10, rate), convert(20, rate)
    print(await asyncio.gather(*both))

asyncio.run(main())
