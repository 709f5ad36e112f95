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
    async with database():
        task = asyncio.create_task(writer())
        await asyncio.sleep(1)

asyncio.run(main())
