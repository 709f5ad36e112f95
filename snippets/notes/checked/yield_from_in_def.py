import asyncio

async def main():
    def numbers():
        yield from [1, 2, 3]

    print(*numbers())

asyncio.run(main())
