import asyncio

lock = asyncio.Lock()

async def write(line):
    try:
        async with lock:
            await asyncio.sleep(0.1)
            print(line)
    except RuntimeError as error:
        # The lock and its address stand in front.
        print(str(error).partition("> ")[2])

async def main():
    await asyncio.gather(write("a"), write("b"))

asyncio.run(main())
asyncio.run(main())
