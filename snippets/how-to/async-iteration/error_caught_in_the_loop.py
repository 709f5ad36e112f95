import asyncio

async def rows():
    for row in "1", "two", "3":
        yield row

async def main():
    async for row in rows():
        try:
            print(int(row))
        except ValueError:
            print("skipped", row)

asyncio.run(main())
