"""Signals at a given second: in sleeps, in a loop that waits, in a lock, repeated."""
# needs: signals

import asyncio
import os
import signal
import sys
import threading
import time
import traceback

start = time.monotonic()


def say(*words):
    print(int(10 * (time.monotonic() - start) + 0.2) / 10, *words)


def note(number, frame):
    say("signal", signal.Signals(number).name)


def fail(number, frame):
    raise TimeoutError("the alarm")


signal.signal(signal.SIGALRM, note)
signal.setitimer(signal.ITIMER_REAL, 0.1, 0.2)
time.sleep(0.4)
say("slept", signal.getitimer(signal.ITIMER_REAL)[1])
delay, interval = signal.setitimer(signal.ITIMER_REAL, 0)
print(0 < delay <= 0.2, interval, signal.getitimer(signal.ITIMER_REAL), signal.alarm(7), signal.alarm(0))

signal.signal(signal.SIGALRM, fail)
signal.setitimer(signal.ITIMER_REAL, 0.1)
try:
    time.sleep(1)
except TimeoutError:
    traceback.print_exc()
say("after sleep")

signal.setitimer(signal.ITIMER_REAL, 0.1)
try:
    with threading.Lock() as taken:
        threading.Event().wait(1)
except TimeoutError:
    traceback.print_exc()
say("after wait", taken)


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGALRM, stop.set)
    loop.add_signal_handler(signal.SIGUSR1, say, "user signal")
    signal.setitimer(signal.ITIMER_REAL, 0.15)
    loop.call_later(0.05, os.kill, os.getpid(), signal.SIGUSR1)
    await stop.wait()
    say("stopped")
    loop.remove_signal_handler(signal.SIGALRM)
    signal.signal(signal.SIGALRM, fail)
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    await asyncio.sleep(1)


try:
    asyncio.run(main())
except TimeoutError:
    traceback.print_exc()
say("after run")
try:
    signal.setitimer(signal.ITIMER_REAL, -1)
except Exception as error:
    print(type(error).__name__, error, file=sys.stderr)
signal.signal(signal.SIGALRM, signal.SIG_DFL)
signal.alarm(1)
print("last words", flush=True)
time.sleep(2)
print("unreached")
