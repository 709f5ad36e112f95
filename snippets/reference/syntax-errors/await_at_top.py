import asyncio


async def fetch():
    return 42


print(await fetch())
