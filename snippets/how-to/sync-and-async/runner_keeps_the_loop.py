import asyncio

lock = asyncio.Lock()

async def save(name):
    async with lock:
        await asyncio.sleep(0.5)
    print("saved", name)

async def save_both(first, second):
    await asyncio.gather(save(first), save(second))

with asyncio.Runner() as runner:
    runner.run(save_both("a", "b"))
    runner.run(save_both("c", "d"))
