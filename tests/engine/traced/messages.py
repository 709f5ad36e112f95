"""What asyncio says late: never awaited, never retrieved, destroyed but pending, errors in callbacks."""

import asyncio
import gc
import sys
import threading


async def fail(text, seconds=0):
    await asyncio.sleep(seconds)
    raise ValueError(text)


async def wait_for_ever():
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("left")


def raises(*_):
    raise RuntimeError("in a callback")


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")


async def main():
    loop = asyncio.get_running_loop()
    fail("never awaited")
    gc.collect()
    asyncio.create_task(fail("never retrieved"))
    await asyncio.sleep(0.1)
    gc.collect()
    print("after the first")
    kept = asyncio.create_task(fail("kept"))
    await asyncio.sleep(0.1)
    print(kept)
    del kept
    print("after the second")
    asyncio.create_task(wait_for_ever())
    await asyncio.sleep(0)
    gc.collect()
    print("after the pending one")
    loop.call_soon(raises)
    loop.call_later(0.1, raises)
    future = loop.create_future()
    future.add_done_callback(raises)
    future.set_exception(OSError("a future that nobody asks"))
    del future
    await asyncio.sleep(0.2)
    gc.collect()
    async for number in numbers():
        print(number)
        break
    results = await asyncio.gather(fail("one"), fail("two", 0.1), return_exceptions=True)
    print(results)
    try:
        await asyncio.gather(fail("first"), fail("second, lost", 0.1))
    except ValueError as error:
        print(repr(error))
    await asyncio.sleep(0.2)
    thread = threading.Thread(target=raises, name="a thread")
    thread.start()
    thread.join()
    await asyncio.to_thread(print, "in a thread")
    try:
        await asyncio.to_thread(raises)
    except RuntimeError as error:
        print(error, error.__traceback__.tb_next is not None)
    asyncio.create_task(fail("left at the end", 9)).add_done_callback(print)
    sys.unraisablehook(type("Args", (), dict(exc_type=ValueError, exc_value=ValueError("x"), exc_traceback=None, err_msg="said", object=None)))
    async with asyncio.TaskGroup() as group:
        group.create_task(fail("in a group", 0.1))
        group.create_task(wait_for_ever())


asyncio.run(main())

# anew: it shows nanoseconds, and a fork has another one
