import asyncio

async def fetch(page):
    await asyncio.sleep(1)
    raise ValueError(f"no {page}")

async def upload():
    await asyncio.sleep(2)
    print("uploaded")

async def main():
    try:
        await asyncio.gather(fetch("news"), upload())
    except ValueError as error:
        print("gather() raised:", error)
    await asyncio.sleep(1.5)

asyncio.run(main())
