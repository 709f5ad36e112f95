import asyncio

async def rows():
    for row in 1, 2, 3:
        await asyncio.sleep(0.3)
        yield row

async def worker(name, source):
    try:
        async for row in source:
            print(name, "has row", row)
    except RuntimeError as error:
        print(name, "failed:", error)

async def main():
    source = rows()
    await asyncio.gather(
        worker("A", source), worker("B", source)
    )

asyncio.run(main())
