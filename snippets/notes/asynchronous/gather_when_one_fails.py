import asyncio

async def good():
    await asyncio.sleep(2)
    print("good: I was not cancelled")

async def bad():
    await asyncio.sleep(1)
    raise ValueError("bad")

async def main():
    try:
        await asyncio.gather(good(), bad())
    except ValueError as error:
        print("gather raised", repr(error))
    await asyncio.sleep(2)

asyncio.run(main())
