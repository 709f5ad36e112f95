"""Coroutines that nobody awaits, at once and at the end of the program."""

import asyncio


async def work(number):
    await asyncio.sleep(number)


async def main():
    work(1)
    asyncio.sleep(1)
    await asyncio.sleep(0.05)
    coroutine = work(2)
    print("never awaited")
    globals()["kept"] = [coroutine, work(3)]


asyncio.run(main())
forgotten = work(4)
print("end")
