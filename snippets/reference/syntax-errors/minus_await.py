import asyncio


async def fetch():
    return 42


async def fetch_later():
    return fetch()


async def main():
    print(-await fetch())
    print(not await fetch())
    print(await (await fetch_later()))


asyncio.run(main())
