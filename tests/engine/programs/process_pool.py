"""Process pools: their children and what waits for them live in real time."""
# needs: processes
# takes real time: other processes do

import asyncio
import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor


def work(number):
    time.sleep(0.1 * number)
    return number, multiprocessing.current_process().name != "MainProcess"


async def ticker():
    for number in range(3):
        print("tick", number)
        await asyncio.sleep(0.05)


async def main(method):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        results = await asyncio.gather(*(loop.run_in_executor(pool, work, number) for number in (3, 1)))
        print(results)
        await asyncio.gather(ticker(), loop.run_in_executor(pool, time.sleep, 0.5))


if __name__ == "__main__":
    start = time.monotonic()
    for method in ("fork", "spawn"):
        asyncio.run(main(method))
    process = multiprocessing.get_context("fork").Process(target=work, args=(2,))
    process.start()
    process.join(0.05)
    print(process.is_alive())
    process.join()
    print(process.exitcode, time.monotonic() - start > 1)
