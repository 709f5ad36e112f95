"""A program that waits for ever: its lanes have no end."""

import asyncio


async def main():
    await asyncio.Event().wait()


asyncio.run(main())
