import asyncio

async def reserve(what, seconds, busy=False):
    await asyncio.sleep(seconds)
    if busy:
        raise ConnectionError(f"{what} is busy")
    print("reserved", what)

async def reserve_all():
    for attempt in 1, 2, 3:
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(reserve("car", 2))
                group.create_task(
                    reserve("room", 1, busy=attempt == 1)
                )
            return
        except ExceptionGroup as errors:
            busy, other = errors.split(ConnectionError)
            if other or attempt == 3:
                raise
            print("attempt", attempt, *busy.exceptions)

asyncio.run(reserve_all())
