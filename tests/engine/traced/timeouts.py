"""Timeouts: one inside another, and around waits of several kinds."""

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


asyncio.run(main())
