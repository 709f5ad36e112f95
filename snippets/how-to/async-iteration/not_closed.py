import asyncio
from contextlib import asynccontextmanager

@asynccontextmanager
async def session():
    print("log in")
    yield
    print("log out")

async def main():
    try:
        async with session():
            raise ValueError("no such table")
    except ValueError as error:
        print("failed:", error)

asyncio.run(main())
