"""Debug mode: slow callbacks, and where things were created."""

import asyncio
import time


async def slow():
    time.sleep(0.3)


class Callback:
    def method(self):
        time.sleep(0.2)


async def wait_for_ever():
    await asyncio.Event().wait()


async def fail():
    raise ValueError("failed")


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(slow())
    await task
    print(task)
    loop.call_soon(Callback().method)
    loop.call_later(0.1, time.sleep, 0.15)
    waiting = asyncio.create_task(wait_for_ever())
    await asyncio.sleep(0.2)
    handle = loop.call_later(9, waiting.cancel)
    print(handle)
    handle.cancel()
    print(handle)
    waiting.add_done_callback(lambda task: time.sleep(0.25))
    waiting.cancel()
    print(waiting)
    await asyncio.sleep(0.1)
    failing = asyncio.create_task(fail())
    await asyncio.sleep(0.1)
    print(failing)
    del failing
    slow()
    try:
        loop.call_soon(slow)
    except TypeError as error:
        print(error)
    await asyncio.to_thread(lambda: None)


asyncio.run(main(), debug=True)

# anew: it shows nanoseconds, and a fork has another one
