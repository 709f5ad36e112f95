import asyncio

async def read_pages():
    for page in [1, 2]:
        await asyncio.sleep(0.1)
        yield page

async def main():
    print(list(read_pages()))

asyncio.run(main())
