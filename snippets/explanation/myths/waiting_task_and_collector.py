import asyncio
import gc

async def save():
    reply = asyncio.get_running_loop().create_future()
    await reply  # nobody else has it
    print("saved")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print(context["message"])
    )
    asyncio.create_task(save())
    await asyncio.sleep(0)
    gc.collect(0)  # looks at the new objects
    print("tasks:", len(asyncio.all_tasks()))

asyncio.run(main())
