import asyncio

class Database:
    async def __init__(self, url):
        await asyncio.sleep(0.1)
        self.url = url

async def main():
    print(Database("db://orders").url)

asyncio.run(main())
