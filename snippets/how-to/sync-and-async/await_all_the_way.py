import asyncio

async def fetch():
    return "the page"

async def report():
    print(await fetch())

async def main():
    await report()

asyncio.run(main())
