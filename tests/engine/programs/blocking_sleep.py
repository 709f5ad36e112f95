"""time.sleep in a coroutine stops the whole loop, and what was due is late."""

import asyncio
import time

start = time.perf_counter()


def say(*words):
    print(int(10 * (time.perf_counter() - start) + 0.2) / 10, *words)


async def ticker():
    for number in range(4):
        say("tick", number)
        await asyncio.sleep(0.1)


async def blocker():
    await asyncio.sleep(0.15)
    say("blocks")
    time.sleep(0.3)
    say("is back")


async def late():
    try:
        async with asyncio.timeout(0.2):
            await asyncio.sleep(0.3)
            say("in time")
    except TimeoutError:
        say("too late")


async def main():
    await asyncio.gather(ticker(), blocker(), late())


asyncio.run(main())
time.sleep(0.1)
say("end")
