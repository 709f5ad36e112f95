import asyncio
from unittest.mock import MagicMock

async def greet(client):
    name = await client.get("/name")
    return f"Hello {name}"

async def test():
    client = MagicMock()
    print(await greet(client))

asyncio.run(test())
