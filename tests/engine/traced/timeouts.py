"""Timeouts: one inside another, around waits of several kinds, and one that is over when it begins."""

import asyncio


async def slow(seconds):
    await asyncio.sleep(seconds)


async def main():
    try:
        async with asyncio.timeout(3):
            async with asyncio.timeout(1):
                await slow(5)
    except TimeoutError:
        print("late")
    async with asyncio.timeout(1):
        await asyncio.sleep(0.5)
    try:
        async with asyncio.timeout(1):
            await asyncio.gather(slow(7), slow(8))
    except TimeoutError:
        print("late again")
    try:
        async with asyncio.timeout_at(0):
            await asyncio.sleep(0)
    except TimeoutError:
        print("too late to begin")


asyncio.run(main())
