"""A timeout that ends exactly when what it guards does."""

import asyncio


async def work(delay):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("cancelled", delay)
        raise
    print("done", delay)
    return delay


async def main():
    try:
        async with asyncio.timeout(0.1):
            await work(0.1)
    except TimeoutError as error:
        print("timeout", repr(error))
    try:
        print(await asyncio.wait_for(work(0.1), 0.1))
    except TimeoutError as error:
        print("wait_for", repr(error))
    task = asyncio.create_task(work(0.1))
    try:
        async with asyncio.timeout(0.1) as scope:
            await task
    except TimeoutError:
        print("task", task.cancelled(), scope.expired())
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() + 0.1) as scope:
            await asyncio.sleep(0.05)
            scope.reschedule(None)
            await work(0.1)
        print("rescheduled", scope.expired())
    except TimeoutError:
        print("unexpected")
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(0)
            print("unreached")
    except TimeoutError:
        print("no time at all")
    done, pending = await asyncio.wait([asyncio.create_task(work(0.1))], timeout=0.2)
    print(len(done), len(pending))


asyncio.run(main())
