import asyncio

async def work():
    raise ValueError("not a number")

async def main():
    task = asyncio.create_task(work())
    await asyncio.wait([task])
    print("main() ends")

asyncio.run(main())
