"""How programs are stopped: exceptions that leave the loop, and Ctrl+C."""

import asyncio
import gc
import signal


class Stop(BaseException):
    pass


async def leave(error, seconds=0.1):
    await asyncio.sleep(seconds)
    raise error


async def beside():
    try:
        await asyncio.sleep(5)
    finally:
        print("beside was left")


async def main(error):
    task = asyncio.create_task(beside())
    try:
        await asyncio.gather(leave(error), leave(error, 0.2))
    finally:
        print(task)


for error in SystemExit(3), KeyboardInterrupt("mine"), Stop("base"), ValueError("value"), asyncio.CancelledError("c"):
    try:
        asyncio.run(main(error))
    except BaseException as caught:
        print(repr(caught), caught is error)
    gc.collect()


async def interrupted():
    task = asyncio.create_task(beside())
    try:
        await asyncio.sleep(0.5)
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled by Ctrl+C", task)
        raise


signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell lets what it runs beside itself ignore it
asyncio.run(interrupted())
