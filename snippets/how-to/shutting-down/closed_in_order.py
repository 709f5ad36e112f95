import asyncio
from contextlib import asynccontextmanager

@asynccontextmanager
async def database():
    print("database opened")
    try:
        yield
    finally:
        print("database closed")

async def writer():
    try:
        await asyncio.sleep(3600)
    finally:
        print("last row written")

async def main():
    async with database(), asyncio.TaskGroup() as tasks:
        task = tasks.create_task(writer())
        await asyncio.sleep(1)
        task.cancel()

asyncio.run(main())
