"""asyncio's Queue, Lock, Semaphore, Condition, Event and Barrier: who is first."""

import asyncio

loop_time = 0.0


def say(*words):
    print(int(10 * (asyncio.get_running_loop().time() - loop_time) + 0.2) / 10, *words)


async def main():
    global loop_time
    loop_time = asyncio.get_running_loop().time()
    queue, lock, semaphore = asyncio.Queue(2), asyncio.Lock(), asyncio.Semaphore(2)
    condition, event, barrier = asyncio.Condition(), asyncio.Event(), asyncio.Barrier(3)

    async def produce():
        for item in range(5):
            await queue.put(item)
            say("put", item, queue)
        await queue.join()

    async def consume(name):
        while True:
            item = await queue.get()
            await asyncio.sleep(0.1)
            say(name, item)
            queue.task_done()

    consumers = [asyncio.create_task(consume(name)) for name in "ab"]
    await produce()
    for task in consumers:
        task.cancel()

    async def use(guard, name):
        async with guard:
            say("in", name)
            await asyncio.sleep(0.05)

    await asyncio.gather(*(use(lock, name) for name in range(3)), *(use(semaphore, name) for name in "xyz"))
    print(lock.locked(), semaphore.locked())

    async def wait_condition(name):
        async with condition:
            await condition.wait()
            say("notified", name)

    waiters = [asyncio.create_task(wait_condition(name)) for name in range(3)]
    await asyncio.sleep(0.05)
    async with condition:
        condition.notify()
    await asyncio.sleep(0.05)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*waiters)

    async def meet(delay):
        await asyncio.sleep(delay)
        position = await barrier.wait()
        say("met", delay, position)

    await asyncio.gather(*map(meet, (0.05, 0.1, 0.15)))
    asyncio.get_running_loop().call_later(0.1, event.set)
    try:
        await asyncio.wait_for(event.wait(), 0.05)
    except TimeoutError:
        say("not yet")
    say(await event.wait())
    priorities = asyncio.PriorityQueue()
    for item in (3, 1, 2):
        priorities.put_nowait(item)
    print([priorities.get_nowait() for _ in range(3)])
    try:
        priorities.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))


asyncio.run(main())
