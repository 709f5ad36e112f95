import asyncio

saves = set()

async def save():
    await asyncio.sleep(2)
    print("saved")

async def answer():
    task = asyncio.create_task(save())
    saves.add(task)
    task.add_done_callback(saves.discard)
    await asyncio.shield(task)

async def main():
    task = asyncio.create_task(answer())
    await asyncio.sleep(1)
    task.cancel()  # the client has gone
    await asyncio.wait([task])
    print("answer() ended")
    if saves:
        await asyncio.wait(saves)

asyncio.run(main())
