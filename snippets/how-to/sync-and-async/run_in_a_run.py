import asyncio

async def fetch():
    return "the page"

def report():
    print(asyncio.run(fetch()))

async def main():
    report()

asyncio.run(main())
