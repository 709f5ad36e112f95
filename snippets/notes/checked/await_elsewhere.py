import asyncio

async def size(page):
    return len(page)

# A generator expression, in no function at all
sizes = (await size(page) for page in ("a", "bb"))

async def more_sizes():  # an async generator
    async for n in sizes:
        yield n
    yield await size("ccc")

async def main():
    print([n async for n in more_sizes()])

asyncio.run(main())
