import asyncio
import gc

async def listen():
    await asyncio.get_running_loop().create_future()

async def main():
    asyncio.create_task(listen())
    await asyncio.sleep(0.1)
    gc.collect()
    print("tasks:", len(asyncio.all_tasks()))

asyncio.run(main())
