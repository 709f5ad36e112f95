import asyncio
from itertools import count

async def check(n):
    print("check", n)
    await asyncio.sleep(0.25)  # the work

async def every(seconds):
    loop = asyncio.get_running_loop()
    due = loop.time()
    for n in count(1):
        await check(n)
        # after a check that took too long: no burst
        due = max(due + seconds, loop.time())
        rest = round(due - loop.time(), 3)
        await asyncio.sleep(rest)

async def main():
    task = asyncio.create_task(every(0.5))
    await asyncio.sleep(1.9)
    task.cancel()

asyncio.run(main())
