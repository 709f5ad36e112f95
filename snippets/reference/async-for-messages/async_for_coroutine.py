import asyncio

async def read_rows():
    await asyncio.sleep(0.1)
    return ["a", "b"]

async def main():
    async for row in read_rows():
        print(row)

asyncio.run(main())
