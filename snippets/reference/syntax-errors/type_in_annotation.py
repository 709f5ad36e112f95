import asyncio


async def fetch():
    return 42


async def main():
    answer: int = await fetch()
    print(answer)


asyncio.run(main())
