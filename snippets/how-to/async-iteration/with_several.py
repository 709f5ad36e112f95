import asyncio
from contextlib import asynccontextmanager
from tempfile import TemporaryFile

@asynccontextmanager
async def connection(name):
    print("connected to", name)
    try:
        yield name
    finally:
        print("closed", name)

async def main():
    with TemporaryFile() as file:
        async with (
            connection("A") as a,
            connection("B") as b,
        ):
            print(a, "to", b)
            file.write(b"log")

asyncio.run(main())
