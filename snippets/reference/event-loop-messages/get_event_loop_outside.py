import asyncio

async def refresh():
    await asyncio.sleep(0.1)
    print("refreshed")

asyncio.run(refresh())
loop = asyncio.get_event_loop()
loop.run_until_complete(refresh())
