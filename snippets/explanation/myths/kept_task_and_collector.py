import asyncio
import gc

tasks = set()

async def save():
    reply = asyncio.get_running_loop().create_future()
    await reply
    print("saved")

async def main():
    task = asyncio.create_task(save())
    tasks.add(task)
    task.add_done_callback(tasks.discard)
    del task
    await asyncio.sleep(0)
    gc.collect(0)  # looks at the new objects
    print("tasks:", len(asyncio.all_tasks()))

asyncio.run(main())
