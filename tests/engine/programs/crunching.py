"""A thread that computes does not stop the loop, and a loop that computes does not stop a thread."""
# needs: threads
# takes real time: it computes

import asyncio
import threading
import time


def crunch(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass
    print("crunched", threading.current_thread() is threading.main_thread())


async def ticker():
    for number in range(3):
        await asyncio.sleep(0.05)
        print("tick", number)


async def main():
    await asyncio.gather(asyncio.to_thread(crunch, 0.3), ticker())
    job = asyncio.create_task(asyncio.to_thread(lambda: (time.sleep(0.05), print("slept"))))
    await asyncio.sleep(0.01)
    crunch(0.3)
    await job


asyncio.run(main())
