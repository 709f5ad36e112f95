import asyncio

async def main():
    lock = asyncio.Lock()
    with lock:
        print("mine")

asyncio.run(main())
