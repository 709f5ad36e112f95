"""What a function holds is freed when it ends, though it has slept, or waited for a lock."""
# needs: threads

import asyncio
import gc
import threading
import time


freed = []


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        freed.append(self.name)


def sleeps(name):
    resource = Resource(name)
    time.sleep(0.1)
    return resource.name


def waits(event):
    resource = Resource("by a thread that waits")
    event.wait()
    return resource.name


async def main():
    resource = Resource("by a coroutine")
    time.sleep(0.1)
    await asyncio.sleep(0.1)
    return resource.name


gc.disable()
sleeps("by a function")
assert freed == ["by a function"]
thread = threading.Thread(target=sleeps, args=("by a thread",))
thread.start()
thread.join()
assert freed[1:] == ["by a thread"]
event = threading.Event()
thread = threading.Thread(target=waits, args=(event,))
thread.start()
time.sleep(0.1)
event.set()
thread.join()
assert freed[2:] == ["by a thread that waits"]
asyncio.run(main())
print(freed)
