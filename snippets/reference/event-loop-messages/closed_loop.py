import asyncio

async def refresh():
    await asyncio.sleep(0.1)
    print("refreshed")

loop = asyncio.new_event_loop()
loop.run_until_complete(refresh())
loop.close()
loop.run_until_complete(refresh())
