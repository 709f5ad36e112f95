import asyncio

async def write(lock, line):
    async with lock:
        await asyncio.sleep(0.1)
        print(line)

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(write(lock, "a"), write(lock, "b"))

asyncio.run(main())
asyncio.run(main())
