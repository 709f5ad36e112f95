import asyncio
from unittest.mock import AsyncMock

async def greet(client):
    name = await client.get("/name")
    return f"Hello {name}"

async def test():
    client = AsyncMock()
    client.get.return_value = "Ada"
    assert await greet(client) == "Hello Ada"
    client.get.assert_awaited_once_with("/name")
    print(client.get.await_args_list)

asyncio.run(test())
