import asyncio
from contextlib import aclosing

async def rows():
    for row in "1", "two", "3":
        try:
            yield row
        except ValueError:
            print("skipped", row)

async def main():
    try:
        async with aclosing(rows()) as result:
            async for row in result:
                print(int(row))
    except ValueError as error:
        print("failed:", error)

asyncio.run(main())
