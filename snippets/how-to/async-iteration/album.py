import asyncio

class Album:
    def __init__(self, names):
        self.names = names

    async def __aiter__(self):
        for name in self.names:
            await asyncio.sleep(0.5)
            yield name

async def main():
    async for name in Album(["a.jpg", "b.jpg"]):
        print(name)

asyncio.run(main())
