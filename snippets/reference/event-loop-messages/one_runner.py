import asyncio

async def refresh():
    await asyncio.sleep(0.1)
    print("refreshed")

with asyncio.Runner() as runner:
    runner.run(refresh())
    runner.run(refresh())
