import asyncio

class Stop(Exception):
    pass

async def worker():
    try:
        await asyncio.sleep(3600)
    finally:
        await asyncio.sleep(1)
        print("worker() closed")

async def command():
    await asyncio.sleep(0.5)
    raise Stop

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(worker())
            group.create_task(command())
    except* Stop:
        print("stopped")

asyncio.run(main())
