import asyncio

running = most = 0

async def request(limit):
    global running, most
    async with limit:
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.5)
        running -= 1

async def main():
    limit = asyncio.Semaphore(2)
    await asyncio.gather(*[request(limit) for _ in range(5)])
    print("at the same time:", most)

asyncio.run(main())
