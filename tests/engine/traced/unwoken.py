"""Threads hand something to a task: one wakes the loop, one does not, and what it put is seen when the loop wakes."""

# needs: threads

import asyncio
import time


def put_threadsafe(loop, queue):
    time.sleep(1)
    loop.call_soon_threadsafe(queue.put_nowait, "in time")
    time.sleep(1)


def put(queue):
    time.sleep(1)
    queue.put_nowait("late")
    time.sleep(1)


async def main():
    loop, queue = asyncio.get_running_loop(), asyncio.Queue()
    thread = loop.run_in_executor(None, put_threadsafe, loop, queue)
    print(await queue.get())
    await thread
    thread = loop.run_in_executor(None, put, queue)
    print(await queue.get())
    await thread


asyncio.run(main())
