"""What sleeps for ever does not wake up; neither do those that only sleep in between."""

import asyncio
import math


async def numbers():
    yield 1
    await asyncio.get_running_loop().create_future()
    yield 2


async def main():
    async for number in numbers():
        print(number)


async def both():
    await asyncio.gather(main(), asyncio.sleep(math.inf))


asyncio.run(both())

# Deadlock: nothing can wake this program.
#   Task-1 waits at "forever.py", line 19, in both: await asyncio.gather(main(), asyncio.sleep(math.inf))
#   Task-2 waits at "forever.py", line 14, in main: async for number in numbers():
#   Task-3 waits
