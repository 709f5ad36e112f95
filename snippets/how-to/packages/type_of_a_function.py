from mypy import api

CODE = """
from collections.abc import Awaitable, Callable

async def price(name: str) -> int:
    return len(name)

async def show(fetch: Callable[[str], Awaitable[int]]) -> None:
    print(await fetch("tea") + 1)
    print(fetch("tea") + 1)

async def main() -> None:
    await show(price)
    show(price)
"""
print(api.run(["-c", CODE])[0], end="")
