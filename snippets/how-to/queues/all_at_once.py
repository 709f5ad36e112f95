import asyncio

running = 0

async def fetch(seconds):
    global running
    running += 1
    print("running at once:", running)
    await asyncio.sleep(seconds)
    running -= 1

async def main():
    await asyncio.gather(
        fetch(1), fetch(0.5), fetch(0.9), fetch(0.7)
    )

asyncio.run(main())
