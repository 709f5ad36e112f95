import asyncio

lock = asyncio.Lock()

async def save(name):
    try:
        async with lock:
            await asyncio.sleep(0.5)
        print("saved", name)
    except RuntimeError as error:
        _, text = str(error).split("> ")
        print(name, text)

async def save_both(first, second):
    await asyncio.gather(save(first), save(second))

asyncio.run(save_both("a", "b"))
asyncio.run(save_both("c", "d"))
