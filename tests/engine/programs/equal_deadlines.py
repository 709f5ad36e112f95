"""Equal delays end first in, first out. Equal deadlines given to call_at come out of a heap in an order of their own."""

import asyncio


async def sleeper(number, delay):
    await asyncio.sleep(delay)
    print(number, end=" ")


async def main():
    await asyncio.gather(*(sleeper(number, 0.1) for number in range(6)))
    print()
    await asyncio.gather(*(sleeper(number, 0.1 * (number % 3)) for number in range(12)))
    print()
    loop = asyncio.get_running_loop()
    done = asyncio.Event()
    for number in range(6):
        loop.call_later(0.1, print, number)
    deadline = loop.time() + 0.2
    for number in range(6):
        loop.call_at(deadline, print, "at", number)
    loop.call_at(deadline + 0.05, done.set)
    await done.wait()


asyncio.run(main())
