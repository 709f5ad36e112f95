import asyncio

async def fetch():
    await asyncio.sleep(1)
    return "the page"

def report():  # not yours to change
    print(asyncio.run(fetch()))

async def main():
    await asyncio.to_thread(report)

asyncio.run(main())
