import asyncio
from contextlib import AsyncExitStack, asynccontextmanager

@asynccontextmanager
async def connect(name):
    if name == "mail":
        raise OSError("no mail server")
    print("opened", name)
    try:
        yield name
    finally:
        print("closed", name)

async def main():
    async with AsyncExitStack() as stack:
        for name in "database", "cache", "mail":
            await stack.enter_async_context(connect(name))
        print("all open")

try:
    asyncio.run(main())
except OSError as error:
    print(error)
