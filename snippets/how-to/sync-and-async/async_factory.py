import asyncio

class Client:
    def __init__(self, host, token):
        self.host = host
        self.token = token

    @classmethod
    async def connect(cls, host):
        await asyncio.sleep(1)
        return cls(host, "a token")

async def main():
    client = await Client.connect("example.org")
    print(client.host, client.token)

asyncio.run(main())
