import asyncio
import gc

async def save():
    print("saved")

async def main():
    asyncio.create_task(save())  # nobody keeps it
    gc.collect(0)  # looks at the new objects
    await asyncio.sleep(0)

asyncio.run(main())
