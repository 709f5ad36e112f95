import asyncio
import tracemalloc

async def save(order):
    print("saved", order)

async def main():
    jobs = [save(42)]
    await asyncio.sleep(0.1)
    jobs.clear()  # frees the coroutine

tracemalloc.start()
asyncio.run(main())
