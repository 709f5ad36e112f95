"""wait, as_completed and shield."""

import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    if name == "bad":
        raise LookupError(name)
    return name


async def main():
    tasks = [asyncio.create_task(work(name, delay), name=name) for name, delay in (("a", 0.1), ("bad", 0.2), ("c", 0.3))]

    def names(group):
        return sorted(task.get_name() for task in group)

    print(*map(names, await asyncio.wait(tasks, timeout=0.05)))
    print(*map(names, await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)))
    print(*map(names, await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)))
    print(*map(names, await asyncio.wait(tasks)))
    equal = [asyncio.create_task(work(number, 0.1)) for number in range(5)]
    done, pending = await asyncio.wait(equal, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for job in asyncio.as_completed([work("z", 0.15), work("bad", 0.1), work("y", 0.05)]):
        try:
            print(await job)
        except LookupError as error:
            print(repr(error))
    try:
        for job in asyncio.as_completed([work("fast", 0.05), work("slow", 0.3)], timeout=0.1):
            print(await job)
    except TimeoutError:
        print("as_completed: timeout")
    inner = asyncio.create_task(work("inner", 0.1))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.05)
    except TimeoutError:
        print("shield", inner.done(), inner.cancelled())
    print(await inner)


asyncio.run(main())
