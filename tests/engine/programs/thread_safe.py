"""A loop in another thread: run_coroutine_threadsafe, call_soon_threadsafe, results with timeouts."""
# needs: threads

import asyncio
import concurrent.futures
import threading
import time

start = time.monotonic()


def say(*words):
    print(int(10 * (time.monotonic() - start) + 0.2) / 10, *words)


async def double(number, delay=0.1):
    await asyncio.sleep(delay)
    say("doubles", number, threading.current_thread().name)
    return 2 * number


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever, name="loop")
thread.start()
futures = [asyncio.run_coroutine_threadsafe(double(number), loop) for number in range(3)]
say([future.result() for future in futures])
slow = asyncio.run_coroutine_threadsafe(double(4, 0.3), loop)
try:
    slow.result(timeout=0.1)
except TimeoutError as error:
    say(type(error).__name__)
say(slow.cancel())
try:
    slow.result()
except concurrent.futures.CancelledError as error:
    say(repr(error))
loop.call_soon_threadsafe(loop.call_later, 0.2, loop.stop)
time.sleep(0.1)
say("waits for the loop")
thread.join()
loop.close()
say(loop)


async def main():
    here = asyncio.get_running_loop()
    event = asyncio.Event()

    def worker():
        time.sleep(0.1)
        here.call_soon_threadsafe(event.set)
        say(asyncio.run_coroutine_threadsafe(double(21), here).result())

    job = asyncio.create_task(asyncio.to_thread(worker))
    await event.wait()
    say("event")
    await job


asyncio.run(main())
