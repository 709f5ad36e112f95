import asyncio
import time
from collections import deque
from contextlib import redirect_stdout
from heapq import heappop, heappush
from io import StringIO

ready = deque()  # the tasks that can go on
heap = []  # those that sleep: (when, id, task)

class Wait:
    def __init__(self, keep):
        self.keep = keep  # keeps the task until it can go on

    def __await__(self):
        yield self.keep  # to send() in step()

class Task:
    def __init__(self, coroutine):
        self.coroutine, self.done, self.waiters = coroutine, False, []
        ready.append(self)

    def step(self):
        try:
            keep = self.coroutine.send(None)
        except StopIteration as stop:
            self.done, self.result = True, stop.value
            ready.extend(self.waiters)
        else:
            keep(self)

async def sleep(seconds):
    when = time.monotonic() + seconds
    await Wait(lambda task: heappush(heap, (when, id(task), task)))

async def gather(*coroutines):
    tasks = [Task(coroutine) for coroutine in coroutines]
    for task in tasks:
        if not task.done:
            await Wait(task.waiters.append)
    return [task.result for task in tasks]

def run(coroutine):
    main = Task(coroutine)
    while not main.done:
        while heap and (not ready or heap[0][0] < time.monotonic()):
            when, _, task = heappop(heap)
            time.sleep(max(0, when - time.monotonic()))
            ready.append(task)
        ready.popleft().step()
    return main.result

def output(run, sleep, gather):
    async def count(i):
        print("One", i)
        await sleep(i / 4)
        print("Two", i)
        return i

    async def main():
        print(await gather(count(3), count(2), count(1)))

    with redirect_stdout(StringIO()) as printed:
        run(main())
    return printed.getvalue()

ours = output(run, sleep, gather)
theirs = output(asyncio.run, asyncio.sleep, asyncio.gather)
print(theirs, end="")
print("the same output:", ours == theirs)
