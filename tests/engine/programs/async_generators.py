"""Async generators that are left early are closed late."""

import asyncio
import contextlib
import gc


async def numbers(name):
    try:
        for number in range(10):
            yield number
            await asyncio.sleep(0.05)
    finally:
        print(name, "closes")
        await asyncio.sleep(0.05)
        print(name, "is closed")


async def left_early(name):
    async for number in numbers(name):
        print(name, number)
        if number == 1:
            break


async def main():
    await left_early("collected")
    gc.collect()
    await asyncio.sleep(0.1)
    async with contextlib.aclosing(numbers("aclosing")) as source:
        async for number in source:
            print("aclosing", number)
            break
    global kept
    kept = numbers("kept")
    print(await anext(kept))
    try:
        async with asyncio.timeout(0.02):
            async for number in kept:
                print("kept", number)
    except TimeoutError:
        print("timeout")
    other = numbers("other")
    await anext(other)
    print(await asyncio.gather(anext(other), anext(other), return_exceptions=True))
    last.append(numbers("last"))
    await anext(last[0])


last = []
asyncio.run(main())
print("end")
