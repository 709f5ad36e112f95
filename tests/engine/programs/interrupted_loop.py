"""An exception from a signal handler comes out of a loop that waits, with every frame in its traceback."""
# needs: signals

import asyncio
import signal
import sys


def handler(number, frame):
    sys.stdout.flush()
    raise InterruptedError("by the handler") if number == signal.SIGUSR1 else KeyboardInterrupt


async def tick():
    while True:
        print("tick")
        await asyncio.sleep(0.1)


signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.25)
loop = asyncio.new_event_loop()
task = loop.create_task(tick())
try:
    loop.run_forever()
finally:
    print("finally", task.done())
