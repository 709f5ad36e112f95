"""Control-C, sent by a thread, while the main thread waits: in sleep, in join, in a loop, in a lock."""
# needs: threads

import asyncio
import os
import queue
import signal
import threading
import time
import traceback


def interrupt(delay=0.1):
    time.sleep(delay)
    os.kill(os.getpid(), signal.SIGINT)


def while_waiting(wait):
    thread = threading.Thread(target=interrupt)
    thread.start()
    try:
        wait(thread)
    except KeyboardInterrupt:
        thread.join()
        traceback.print_exc()
    finally:
        print("alive:", thread.is_alive())


while_waiting(lambda thread: time.sleep(1))
while_waiting(lambda thread: threading.Event().wait(1))
while_waiting(lambda thread: queue.Queue().get(timeout=1))
signal.signal(signal.SIGINT, signal.default_int_handler)


async def main():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled")
        raise


while_waiting(lambda thread: asyncio.run(main()))
