import asyncio
import time

def fetch(page, seconds):
    print("ask for", page)
    time.sleep(seconds)
    print("got", page)

async def main():
    start = time.perf_counter()
    await asyncio.gather(
        asyncio.to_thread(fetch, "news", 1),
        asyncio.to_thread(fetch, "home", 1.5),
    )
    print(f"{time.perf_counter() - start:.1f} s")

asyncio.run(main())
