"""Signals that a thread sends while the main thread waits: in sleep, in join, in a loop, in a lock."""
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
    began = time.monotonic()
    try:
        wait(thread)
    except KeyboardInterrupt:
        assert time.monotonic() - began < 0.9
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


async def stopped():
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    threading.Timer(0.15, os.kill, (os.getpid(), signal.SIGTERM)).start()
    for tick in range(5):
        try:
            await asyncio.wait_for(stop.wait(), 0.1)
        except TimeoutError:
            continue
        print("stopped in tick", tick)


asyncio.run(stopped())
signal.signal(signal.SIGUSR1, lambda number, frame: print("handled"))
threading.Timer(0.1, signal.pthread_kill, (threading.get_ident(), signal.SIGUSR1)).start()
print(threading.Event().wait(0.2), os.kill(os.getpid(), 0))
