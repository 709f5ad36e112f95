import asyncio
from contextlib import AsyncExitStack

class Host:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        if self.name == "C":
            raise ConnectionError("C is down")
        print("connected to", self.name)
        return self

    async def __aexit__(self, *exception):
        print("left", self.name)

async def main():
    try:
        async with AsyncExitStack() as stack:
            hosts = [
                await stack.enter_async_context(Host(name))
                for name in ("A", "B", "C")
            ]
            print("use", len(hosts))
    except ConnectionError as error:
        print("failed:", error)

asyncio.run(main())
