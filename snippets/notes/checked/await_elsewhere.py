import asyncio

async def size(page):
    return len(page)

async def more(sizes):  # an async generator
    async for n in sizes:
        yield n
    yield await size("ccc")

async def main(sizes):
    print([n async for n in more(sizes)])

# A generator expression, in no function at all
asyncio.run(
    main((await size(page) for page in ("a", "bb")))
)
