import asyncio

async def upload():
    pass

print(asyncio.iscoroutinefunction(upload))
