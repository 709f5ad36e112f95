import asyncio

async def step(name, deadline):
    async with asyncio.timeout_at(deadline):
        await asyncio.sleep(1)
    print(name)

async def main():
    loop = asyncio.get_running_loop()
    deadline = loop.time() + 1.5
    try:
        for name in "connect", "log in", "query":
            await step(name, deadline)
    except TimeoutError:
        print("gave up at the deadline")

asyncio.run(main())
