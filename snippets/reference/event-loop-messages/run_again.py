import asyncio

async def refresh():
    await asyncio.sleep(0.1)
    print("refreshed")

asyncio.run(refresh())
asyncio.run(refresh())
