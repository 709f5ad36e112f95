import asyncio

async def poll():
    await asyncio.sleep(60)

async def main():
    task = asyncio.create_task(poll())
    await asyncio.sleep(0.1)
    task.cancel()
    await task

asyncio.run(main())
