"""Work in threads, beside the loop and in order."""
# needs: threads

import asyncio
import contextvars
import functools
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

start = time.monotonic()
request = contextvars.ContextVar("request", default="none")


def say(*words):
    text = " ".join(map(str, words))
    sys.stdout.write(f"{int(10 * (time.monotonic() - start) + 0.2) / 10} {text}\n")  # at once: threads write too


def work(name, delay):
    say(name, "begins", request.get())
    time.sleep(delay)
    say(name, "ends")
    return name


async def ticker():
    for number in range(5):
        say("tick", number)
        await asyncio.sleep(0.1)


async def main():
    request.set("r1")
    await asyncio.gather(ticker(), asyncio.to_thread(work, "a", 0.35), asyncio.to_thread(work, "b", 0.15))
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2, thread_name_prefix="pool") as pool:
        jobs = [loop.run_in_executor(pool, work, number, 0.1 + 0.2 * (number % 2)) for number in range(4)]
        for job in asyncio.as_completed(jobs):
            say("got", await job)
        print(list(pool.map(functools.partial(work, "x"), (0.05, 0.1))))
    try:
        await asyncio.wait_for(asyncio.to_thread(work, "slow", 0.2), 0.1)
    except TimeoutError:
        say("timeout; the thread goes on")
    try:
        await asyncio.to_thread(fail)
    except ValueError as error:
        say(repr(error), threading.active_count() > 1)


def fail():
    time.sleep(0.1)
    raise ValueError("in a thread")


asyncio.run(main())
say("end")
