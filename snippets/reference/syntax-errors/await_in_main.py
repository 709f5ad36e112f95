import asyncio


async def fetch():
    return 42


async def main():
    print(await fetch())


asyncio.run(main())
