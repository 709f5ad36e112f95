import asyncio

class Database:
    def __init__(self):
        self.version = None

    def __await__(self):
        return self._connect().__await__()

    async def _connect(self):
        await asyncio.sleep(0.5)
        self.version = "16.4"
        return self

async def main():
    database = Database()
    print("before:", database.version)
    await database
    print("after:", database.version)

asyncio.run(main())
