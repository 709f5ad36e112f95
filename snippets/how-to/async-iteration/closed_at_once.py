import asyncio
from contextlib import aclosing

async def rows():
    try:
        for row in 1, 2, 3:
            yield row
    finally:
        await asyncio.sleep(0.5)
        print("connection closed")

async def main():
    async with aclosing(rows()) as result:
        async for row in result:
            print("row", row)
            break
    print("the loop is left")

asyncio.run(main())
