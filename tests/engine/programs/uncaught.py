"""What an uncaught error prints: chained, grouped, through the loop."""

import asyncio
import atexit
import time


class Resource:
    def __del__(self):
        print("collected")


async def fail(number):
    local = Resource()
    await asyncio.sleep(0.05 * number)
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError(number, type(local).__name__) from error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for number in (1, 1, 2):
                group.create_task(fail(number))
    finally:
        print("finally")


atexit.register(print, "atexit")
atexit.register(time.sleep, 0.05)
kept = Resource()
asyncio.run(main())
