import asyncio
from unittest.mock import AsyncMock

class Client:
    async def get(self, path):
        return "Ada"

    def close(self):
        return "closed"

async def test():
    client = AsyncMock(spec=Client)
    client.close()
    await client.get("/name")
    try:
        await client.gte("/name")
    except AttributeError as error:
        print(error)

asyncio.run(test())
