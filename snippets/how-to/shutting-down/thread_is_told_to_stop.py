import asyncio
import threading
import time

def hash_files(stop):
    for n in range(1, 4):
        if stop.is_set():
            return
        time.sleep(0.75)
        print("hashed", n)

async def main():
    stop = threading.Event()
    try:
        async with asyncio.timeout(1):
            await asyncio.to_thread(hash_files, stop)
    except TimeoutError:
        print("gave up")
    finally:
        stop.set()

asyncio.run(main())
print("the end")
