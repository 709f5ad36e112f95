"""Asynchronous generators that the loop closes have a lane only when that shows something."""

import asyncio


async def silent():
    yield 1
    yield 2


async def loud():
    try:
        yield 1
    finally:
        print("closed")


async def main():
    async for number in silent():
        break
    kept = silent()
    await anext(kept)
    async for number in loud():
        break
    await asyncio.sleep(1)
    await asyncio.create_task(silent().aclose())
    return kept


asyncio.run(main())
