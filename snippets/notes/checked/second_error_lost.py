import asyncio

async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    print(page, "fails")
    raise ValueError(page)

async def main():
    try:
        await asyncio.gather(fetch("a", 1), fetch("b", 2))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(2)

asyncio.run(main())
