import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

def hash_file(name):
    time.sleep(1)
    return f"hash of {name}"

async def main(pool):
    future = pool.submit(hash_file, "a.txt")
    print(asyncio.isfuture(future))
    print(await asyncio.wrap_future(future))

with ThreadPoolExecutor() as pool:
    asyncio.run(main(pool))
