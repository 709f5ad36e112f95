import asyncio

async def rows():
    try:
        for row in 1, 2, 3:
            yield row
    finally:
        await asyncio.sleep(0.5)
        print("connection closed")

async def main():
    async for row in rows():
        print("row", row)
        break
    print("the loop is left")

asyncio.run(main())
