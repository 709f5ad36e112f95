import asyncio


async def fetch():
    return 42


async def double():
    return 2 * await fetch()


async def main():
    print(await double())
    # A lambda cannot await, but it can give what is awaited.
    later = lambda: fetch()
    print(await later())


asyncio.run(main())
