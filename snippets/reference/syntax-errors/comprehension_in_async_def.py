import asyncio


async def fetch(number):
    return number * 10


async def fetch_all():
    return [await fetch(n) for n in range(3)]


print(asyncio.run(fetch_all()))
