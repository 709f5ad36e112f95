import asyncio

async def save():
    await asyncio.sleep(2)
    print("saved")

async def answer():
    await save()

async def main():
    task = asyncio.create_task(answer())
    await asyncio.sleep(1)
    task.cancel()  # the client has gone
    await asyncio.wait([task])
    print("answer() ended")

asyncio.run(main())
