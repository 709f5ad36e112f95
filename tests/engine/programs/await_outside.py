"""await outside a coroutine: an error of the compiler, after the syntax is read."""

import asyncio


def f():
    await asyncio.sleep(1)
