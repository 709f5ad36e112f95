"""gather and TaskGroup: order of results, first errors, siblings, exception groups."""

import asyncio
import traceback


async def work(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    print(name, "after", delay)
    if error:
        raise error
    return name


async def main():
    print(await asyncio.gather(work("c", 0.15), work("a", 0.05), work("b", 0.1)))
    print(await asyncio.gather(work("ok", 0.1), work("bad", 0.05, KeyError("k")), return_exceptions=True))
    try:
        await asyncio.gather(work("goes on", 0.1), work("fails", 0.05, OSError("x")))
    except OSError:
        traceback.print_exc()
    await asyncio.sleep(0.1)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("slow", 0.2))
            group.create_task(work("one", 0.05, ValueError(1)))
            group.create_task(work("two", 0.05, TypeError(2)))
    except* ValueError as errors:
        print(errors.exceptions)
    except* TypeError as errors:
        traceback.print_exception(errors)
    outer = asyncio.gather(work("x", 0.1), work("y", 0.2))
    asyncio.get_running_loop().call_later(0.05, outer.cancel)
    try:
        await outer
    except asyncio.CancelledError as error:
        print("gather", repr(error))
    async with asyncio.TaskGroup() as group:
        group.create_task(work("left", 0.05))
        raise RuntimeError("body")


asyncio.run(main())
