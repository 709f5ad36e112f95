import heapq
import time

class Sleep:
    def __init__(self, seconds):
        self.wake_at = time.monotonic() + seconds

    def __await__(self):
        yield self.wake_at

async def count(i):
    print("One", i)
    await Sleep(i)
    print("Two", i)

now = time.monotonic()
coroutines = [count(3), count(2), count(1)]
timers = [(now, n, coro) for n, coro in enumerate(coroutines)]
while timers:
    when, n, coro = heapq.heappop(timers)
    time.sleep(max(0, when - time.monotonic()))
    try:
        wake_at = coro.send(None)
    except StopIteration:
        pass
    else:
        heapq.heappush(timers, (wake_at, n, coro))
