import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

def fetch(page, seconds):
    print("ask for", page)
    time.sleep(seconds)
    print("got", page)

async def main(pool):
    loop = asyncio.get_running_loop()
    await asyncio.sleep(0.5)  # something else first
    await asyncio.gather(
        loop.run_in_executor(pool, fetch, "news", 1),
        loop.run_in_executor(pool, fetch, "home", 1.5),
        loop.run_in_executor(pool, fetch, "help", 0.75),
    )

with ThreadPoolExecutor(max_workers=2) as pool:
    asyncio.run(main(pool))
