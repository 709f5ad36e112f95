import asyncio


async def fetch():
    return 42


def double():
    return 2 * await fetch()


async def main():
    print(double())


asyncio.run(main())
