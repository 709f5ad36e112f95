import asyncio
from contextlib import asynccontextmanager
from tempfile import TemporaryFile

@asynccontextmanager
async def connection():
    print("connected")
    try:
        yield "connection"
    finally:
        print("closed")

async def main():
    try:
        async with connection(), TemporaryFile():
            print("both open")
    except TypeError as error:
        print("TypeError:", error)

asyncio.run(main())
