import asyncio

async def refresh():
    await asyncio.sleep(0.1)
    print("refreshed")

async def main():
    await task

task = asyncio.create_task(refresh())
asyncio.run(main())
