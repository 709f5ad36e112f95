import asyncio
from contextlib import asynccontextmanager

@asynccontextmanager
async def connect():
    await asyncio.sleep(0.1)
    yield "connection"

async def main():
    async with connect() as connection:
        print(connection)

asyncio.run(main())
