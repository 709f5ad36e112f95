import asyncio

async def main():
    lock = asyncio.Lock()
    async with lock:
        print("mine")
    print("locked:", lock.locked())

asyncio.run(main())
