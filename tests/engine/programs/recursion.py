"""The deepest call is as deep as without us."""
# browser: what runs the program takes a few calls

import asyncio


async def deeper():
    await deeper()


asyncio.run(deeper())
