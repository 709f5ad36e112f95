import asyncio
from contextlib import contextmanager

@contextmanager
def connect():
    yield "connection"

async def main():
    async with connect() as connection:
        print(connection)

asyncio.run(main())
