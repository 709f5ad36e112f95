import asyncio

async def read_rows():
    for row in ["a", "b"]:
        await asyncio.sleep(0.1)
        yield row

async def main():
    async for row in read_rows():
        print(row)

asyncio.run(main())
