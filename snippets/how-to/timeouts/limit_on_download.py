import asyncio

async def chunks():
    for number in 1, 2, 3:
        await asyncio.sleep(0.75)
        yield number
    await asyncio.sleep(3600)  # silence

async def main():
    try:
        async with asyncio.timeout(1):
            async for number in chunks():
                print("chunk", number)
    except TimeoutError:
        print("gave up")

asyncio.run(main())
