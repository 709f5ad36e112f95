import asyncio

async def step(name):
    async with asyncio.timeout(1.5):
        await asyncio.sleep(1)
    print(name)

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        for name in "connect", "log in", "query":
            await step(name)
    except TimeoutError:
        print("gave up")
    print(f"{loop.time() - start:.0f} s")

asyncio.run(main())
