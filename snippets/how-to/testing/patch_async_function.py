import asyncio
from unittest.mock import patch

class Client:
    async def get(self, path):
        raise OSError("no network in a test")

async def greet():
    name = await Client().get("/name")
    return f"Hello {name}"

async def test():
    with patch.object(Client, "get") as get:
        get.return_value = "Ada"
        assert await greet() == "Hello Ada"
    print(type(get).__name__)

asyncio.run(test())
