"""Timeouts within timeouts: which one ends, and what the traceback says."""

import asyncio
import traceback


async def nest(outer, inner, delay):
    try:
        async with asyncio.timeout(outer):
            try:
                async with asyncio.timeout(inner):
                    await asyncio.sleep(delay)
                    print("slept")
            except TimeoutError:
                print("inner", inner)
                await asyncio.sleep(delay)
    except TimeoutError:
        print("outer", outer)


async def main():
    await nest(0.1, 0.2, 0.3)
    await nest(0.2, 0.1, 0.3)
    await nest(0.2, 0.1, 0.05)
    await nest(0.1, 0.1, 0.2)
    try:
        async with asyncio.timeout(0.1):
            await asyncio.wait_for(asyncio.shield(asyncio.sleep(0.2)), 0.15)
    except TimeoutError:
        traceback.print_exc()
    async with asyncio.timeout(0.05):
        await asyncio.sleep(1)


asyncio.run(main())
