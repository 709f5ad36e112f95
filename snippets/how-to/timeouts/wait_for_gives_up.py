import asyncio

async def fetch():
    await asyncio.sleep(3600)
    return "the page"

async def main():
    try:
        print(await asyncio.wait_for(fetch(), 1))
    except TimeoutError:
        print("gave up")

asyncio.run(main())
