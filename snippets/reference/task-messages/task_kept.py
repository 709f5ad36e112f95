import asyncio
import gc

background = set()

async def listen():
    await asyncio.get_running_loop().create_future()

async def main():
    task = asyncio.create_task(listen())
    background.add(task)
    task.add_done_callback(background.discard)
    await asyncio.sleep(0.1)
    gc.collect()
    print("tasks:", len(asyncio.all_tasks()))

asyncio.run(main())
