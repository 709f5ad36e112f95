from mypy import api

CODE = """
from collections.abc import Awaitable

async def price(name: str) -> Awaitable[int]:
    return len(name)
"""
print(api.run(["-c", CODE])[0], end="")
