import asyncio

async def pages():
    for number in 1, 2, 3:
        await asyncio.sleep(0.5)  # fetch
        yield f"page {number}"

async def main():
    async for page in pages():
        print(page)

asyncio.run(main())
