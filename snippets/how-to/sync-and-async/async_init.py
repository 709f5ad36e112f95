import asyncio

class Client:
    async def __init__(self, host):
        self.host = host
        await asyncio.sleep(1)

async def main():
    client = Client("example.org")
    print(client.host)

asyncio.run(main())
