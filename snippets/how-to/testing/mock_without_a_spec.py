import asyncio
from unittest.mock import AsyncMock

class Client:
    async def get(self, path):
        return "Ada"

    def close(self):
        return "closed"

async def test():
    client = AsyncMock()
    client.close()

asyncio.run(test())
