import asyncio

lock = asyncio.Lock()

async def save(seconds):
    try:
        async with lock:
            await asyncio.sleep(seconds)
        print("saved")
    except RuntimeError as error:
        print("...", str(error).partition("> ")[2])

async def main():
    await asyncio.gather(save(0.5), save(0.4))

asyncio.run(main())
asyncio.run(main())
