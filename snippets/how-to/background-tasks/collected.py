import asyncio
import gc

async def listen():
    message = asyncio.get_running_loop().create_future()
    try:
        print(await message)
    finally:
        print("listen() ends")

async def main():
    asyncio.create_task(listen())
    await asyncio.sleep(1)
    gc.collect()  # Python does that now and then
    print("tasks:", len(asyncio.all_tasks()))

asyncio.run(main())
