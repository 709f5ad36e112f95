import asyncio

lock = asyncio.Lock()  # no loop runs yet

async def write(line):
    async with lock:
        await asyncio.sleep(1)
        print(line)

async def main():
    await asyncio.gather(write("first"), write("second"))

asyncio.run(main())
