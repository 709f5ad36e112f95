"""Cancellation that meets cleanup: a second cancel, a refusal, a timeout around it, uncancel."""

import asyncio


async def careful(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "cleans up")
        try:
            await asyncio.sleep(0.1)
            print(name, "is clean")
        except asyncio.CancelledError:
            print(name, "is cancelled while it cleans up")
            raise


async def stubborn():
    for _ in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            print("no:", error.args, asyncio.current_task().cancelling())
            asyncio.current_task().uncancel()
    return "finished"


async def main():
    one, two = asyncio.create_task(careful("one")), asyncio.create_task(careful("two"))
    await asyncio.sleep(0)
    one.cancel("first"), two.cancel()
    await asyncio.sleep(0.05)
    one.cancel("second")
    print(await asyncio.gather(one, two, return_exceptions=True))
    task = asyncio.create_task(stubborn())
    for reason in "ab":
        await asyncio.sleep(0.01)
        task.cancel(reason)
    print(await task)
    try:
        async with asyncio.timeout(0.05):
            await careful("three")
    except TimeoutError:
        print("timeout")
    task = asyncio.create_task(careful("four"))
    task.cancel("before it began")
    await asyncio.wait([task])
    print(task)


asyncio.run(main())
