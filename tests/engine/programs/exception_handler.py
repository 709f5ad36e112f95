"""What nobody catches goes to the loop's exception handler."""

import asyncio
import gc


def handler(loop, context):
    print("handler:", context["message"], repr(context.get("exception")), sorted(context))
    if "task" in context.get("message", ""):
        raise RuntimeError("in the handler")


async def fail(delay):
    await asyncio.sleep(delay)
    raise LookupError(f"after {delay}")


def callback():
    raise ValueError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback)
    await asyncio.sleep(0.1)
    task = asyncio.create_task(fail(0.05), name="unwatched")
    await asyncio.sleep(0.1)
    del task
    gc.collect()
    loop.set_exception_handler(handler)
    loop.call_soon(callback)
    future = loop.create_future()
    future.set_exception(OSError("nobody asks"))
    del future
    gc.collect()
    await asyncio.sleep(0.05)
    loop.set_exception_handler(lambda loop, context: 1 / 0)
    loop.call_soon(callback)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    asyncio.create_task(fail(0.02))
    await asyncio.sleep(0.05)


asyncio.run(main())
