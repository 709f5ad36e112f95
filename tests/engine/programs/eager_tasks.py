"""Eager tasks run at once until they wait."""
# since: 3.12

import asyncio


async def work(name, delay=None):
    print(name, "begins", asyncio.current_task().get_name())
    if delay is not None:
        await asyncio.sleep(delay)
    print(name, "ends")
    return name


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(work("at once"))
    print(task.done(), task.result())
    tasks = [asyncio.create_task(work(number, 0.1)) for number in range(3)]
    print([task.done() for task in tasks])
    print(await asyncio.gather(*tasks, work("last", 0.05)))
    async with asyncio.TaskGroup() as group:
        group.create_task(work("group", 0.05))
        group.create_task(work("group at once"))
        print("body")
    try:
        async with asyncio.timeout(0.05):
            await asyncio.create_task(work("slow", 0.2))
    except TimeoutError:
        print("timeout")


asyncio.run(main())
