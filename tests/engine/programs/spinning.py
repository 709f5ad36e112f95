"""Programs that wait in a loop: on the clock, on a flag, with sleep(0), in a thread."""
# needs: threads
# takes real time: loops that wait compute

import asyncio
import threading
import time

start = time.monotonic()


def say(*words):
    print(int(10 * (time.monotonic() - start) + 0.2) / 10, *words)


async def poll():
    flag = []
    asyncio.get_running_loop().call_later(0.1, flag.append, 1)
    while not flag:
        await asyncio.sleep(0)
    say("flag")
    end = time.perf_counter() + 0.1
    while time.perf_counter() < end:
        pass
    say("busy")
    job = asyncio.create_task(asyncio.to_thread(time.sleep, 0.1))
    while not job.done():
        await asyncio.sleep(0)
    say("job")


asyncio.run(poll())
done = threading.Event()
threading.Timer(0.1, done.set).start()
while not done.is_set():
    time.sleep(0)
say("event")
flags = []
threading.Timer(0.1, flags.append, [1]).start()
while not flags:
    pass
print("a flag and nothing else")
