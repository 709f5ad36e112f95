import asyncio
import gc

background = set()

async def listen():
    message = asyncio.get_running_loop().create_future()
    try:
        print(await message)
    finally:
        print("listen() ends")

async def main():
    task = asyncio.create_task(listen())
    background.add(task)
    task.add_done_callback(background.discard)
    del task
    await asyncio.sleep(1)
    gc.collect()
    print("tasks:", len(asyncio.all_tasks()))

asyncio.run(main())
