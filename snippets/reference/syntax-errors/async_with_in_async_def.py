import asyncio

lock = asyncio.Lock()


async def guarded():
    async with lock:
        print("alone")


asyncio.run(guarded())
