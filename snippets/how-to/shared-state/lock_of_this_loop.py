import asyncio

async def save(seconds, lock):
    async with lock:
        await asyncio.sleep(seconds)
    print("saved")

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(save(0.5, lock), save(0.4, lock))

asyncio.run(main())
asyncio.run(main())
