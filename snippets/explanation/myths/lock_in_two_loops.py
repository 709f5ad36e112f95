import asyncio

lock = asyncio.Lock()

async def write(line):
    try:
        async with lock:
            await asyncio.sleep(0.5)
            print(line)
    except RuntimeError as error:
        print("RuntimeError: …", str(error).partition("> ")[2])

async def main():
    await asyncio.gather(write("first"), write("second"))

asyncio.run(main())
asyncio.run(main())
