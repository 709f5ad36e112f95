import asyncio

async def step(name):
    async with asyncio.timeout(1.5):
        await asyncio.sleep(1)
    print(name)

async def main():
    try:
        for name in "connect", "log in", "query":
            await step(name)
    except TimeoutError:
        print("gave up")

asyncio.run(main())
