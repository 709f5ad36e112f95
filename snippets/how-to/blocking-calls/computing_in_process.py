import asyncio
import os
from concurrent.futures import ProcessPoolExecutor

def primes(n):
    found = [p for p in range(2, n)
             if all(p % d for d in range(2, p))]
    return len(found), os.getpid()

async def answer():
    await asyncio.sleep(1)
    print("answered another request")

async def main(pool):
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(answer())
    await asyncio.sleep(0.25)
    work = loop.run_in_executor(pool, primes, 500)
    (count, pid), _ = await asyncio.gather(work, task)
    print(count, "primes")
    print("same process:", pid == os.getpid())

if __name__ == "__main__":  # processes import this file
    with ProcessPoolExecutor() as pool:
        asyncio.run(main(pool))
