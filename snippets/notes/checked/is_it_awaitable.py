import asyncio
import inspect
import types
from collections.abc import Awaitable

@types.coroutine
def pause():
    yield

class Ready:
    def __await__(self):
        return iter(())

async def main():
    coroutine = asyncio.sleep(0)
    future = asyncio.Future()
    for thing in coroutine, future, Ready(), pause():
        print(
            type(thing).__name__,
            "- isawaitable():", inspect.isawaitable(thing),
            "- Awaitable:", isinstance(thing, Awaitable),
        )
    await coroutine

asyncio.run(main())
