import asyncio
import time

def hash_files():
    time.sleep(2)
    print("hashed all")

async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.to_thread(hash_files)
    except TimeoutError:
        print("gave up")

asyncio.run(main())
print("the end")
