import asyncio

running = 0

async def fetch(limit, seconds):
    global running
    async with limit:
        running += 1
        print("running at once:", running)
        await asyncio.sleep(seconds)
        running -= 1

async def main():
    limit = asyncio.Semaphore(2)
    await asyncio.gather(
        fetch(limit, 1), fetch(limit, 0.5),
        fetch(limit, 0.9), fetch(limit, 0.7),
    )

asyncio.run(main())
