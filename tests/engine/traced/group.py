"""A TaskGroup cancels the sibling when one task fails. (The order among several is that of a set.)"""

import asyncio


async def fetch(name, seconds, fails=False):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(name, "cleans up")
        raise
    if fails:
        raise ValueError(f"{name}: bad response")
    print(name)
    return name


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("users", 1), name="the users")
            group.create_task(fetch("orders", 2, True))
            group.create_task(fetch("prices", 4))
    except* ValueError as errors:
        print(errors.exceptions)


asyncio.run(main())
