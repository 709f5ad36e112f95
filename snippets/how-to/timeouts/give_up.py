import asyncio

async def fetch():
    await asyncio.sleep(3600)  # hangs
    return "the page"

async def main():
    try:
        async with asyncio.timeout(1):
            print(await fetch())
    except TimeoutError:
        print("gave up")

asyncio.run(main())
