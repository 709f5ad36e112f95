import asyncio

async def tick(name, delay):
    await asyncio.sleep(delay)
    print(name, "is running")

async def main():
    await asyncio.gather(
        tick("this loop", 1),
        asyncio.to_thread(asyncio.run, tick("another loop", 2)),
        tick("this loop", 3),
    )

asyncio.run(main())
