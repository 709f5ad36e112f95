"""Debug mode: slow callbacks are reported in the program's time, tasks say where they were created."""
# needs: threads

import asyncio
import logging
import re
import sys
import time


class Rounded(logging.StreamHandler):
    def format(self, record):
        return re.sub(r"\d\.\d\d\d seconds", lambda took: f"{float(took[0][:5]):.1f} seconds", super().format(record))


logging.basicConfig(level=logging.DEBUG, handlers=[Rounded(sys.stdout)])


async def block(seconds):
    time.sleep(seconds)


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.create_task(block(0.2), name="blocker")
    loop.slow_callback_duration = 0.05
    loop.call_soon(time.sleep, 0.1)
    await asyncio.sleep(0.01)
    await asyncio.sleep(0.3)
    print(str(loop.call_later(1, print)).partition(" print")[2])
    loop.call_soon_threadsafe(print, "thread-safe")
    await asyncio.sleep(0)
    await asyncio.to_thread(not_allowed, loop)
    block(1)


def not_allowed(loop):
    try:
        loop.call_soon(print)
    except RuntimeError as error:
        print(error)


asyncio.run(main(), debug=True)
