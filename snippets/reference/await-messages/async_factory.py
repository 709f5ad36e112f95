import asyncio

class Database:
    def __init__(self, url):
        self.url = url

    @classmethod
    async def connect(cls, url):
        await asyncio.sleep(0.1)
        return cls(url)

async def main():
    database = await Database.connect("db://orders")
    print(database.url)

asyncio.run(main())
