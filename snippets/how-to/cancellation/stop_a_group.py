import asyncio

class Stop(Exception):
    pass

async def worker(name, seconds):
    try:
        await asyncio.sleep(3600)
    finally:
        await asyncio.sleep(seconds)
        print(name, "closed")

async def command():
    await asyncio.sleep(1)
    raise Stop

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(worker("mail", 1))
            group.create_task(worker("chat", 1.5))
            group.create_task(command())
    except* Stop:
        print("stopped")

asyncio.run(main())
