import asyncio

running = most = 0

async def request():
    global running, most
    running += 1
    most = max(most, running)
    await asyncio.sleep(1)
    running -= 1

async def main():
    await asyncio.gather(*[request() for _ in range(16)])
    print("at the same time:", most)

asyncio.run(main())
