import asyncio

lock = asyncio.Lock()


async def main():
    async with lock:
        if lock.locked():
            break
        print("not reached")


asyncio.run(main())
