import asyncio

async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    return page

async def main():
    try:
        async with asyncio.timeout(1.5):
            pages = await asyncio.gather(
                fetch("home", 1), fetch("news", 3600)
            )
            print(pages)
    except TimeoutError:
        print("no page")

asyncio.run(main())
