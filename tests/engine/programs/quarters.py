"""Many short sleeps end after one long sleep of the same length: every wake-up is a bit late."""

import asyncio


async def sleeps(name, count, delay):
    for _ in range(count):
        await asyncio.sleep(delay)
    print(name)


async def main():
    await asyncio.gather(sleeps("4 x 0.25", 4, 0.25), sleeps("2 x 0.5", 2, 0.5), sleeps("1", 1, 1))
    await asyncio.gather(sleeps("4 x 0.1", 4, 0.1), *(sleeps(number, 1, 0.4) for number in range(20)))
    async with asyncio.TaskGroup() as group:
        group.create_task(sleeps("3 x 0.1", 3, 0.1))
        group.create_task(sleeps("0.3", 1, 0.3))


asyncio.run(main())
