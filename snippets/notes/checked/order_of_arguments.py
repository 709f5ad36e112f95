import asyncio

async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    print(page, "has come")
    return page

async def main():
    pages = await asyncio.gather(
        fetch("first", 3),
        fetch("second", 1),
        fetch("third", 2),
    )
    print(pages)

asyncio.run(main())
