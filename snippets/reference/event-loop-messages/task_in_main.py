import asyncio

async def refresh():
    await asyncio.sleep(0.1)
    print("refreshed")

async def main():
    task = asyncio.create_task(refresh())
    await task

asyncio.run(main())
