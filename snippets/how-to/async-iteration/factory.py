import asyncio

class Database:
    def __init__(self, version):
        self.version = version

    @classmethod
    async def connect(cls):
        await asyncio.sleep(0.5)
        return cls("16.4")

async def main():
    database = await Database.connect()
    print(database.version)

asyncio.run(main())
