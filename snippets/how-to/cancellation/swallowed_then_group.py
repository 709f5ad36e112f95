import asyncio

async def fetch():
    raise OSError("no network")

async def worker():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("go on all the same")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch())
            await asyncio.sleep(3600)
    except* OSError as errors:
        print("caught", errors.exceptions)
    await asyncio.sleep(1)
    print("the work is done")

async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())

asyncio.run(main())
