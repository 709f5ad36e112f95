import asyncio

async def rows():
    try:
        for n in range(1000):
            yield n
    finally:
        await asyncio.sleep(0.5)
        print("cursor closed")

async def main():
    stream = rows()
    async for row in stream:
        break
    print("main() ends")
    return stream

stream = asyncio.run(main())
