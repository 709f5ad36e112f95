import asyncio

async def listen():
    for n in 1, 2, 3:
        try:
            await asyncio.sleep(1.5)
            print("message", n)
        except Exception:
            print("error, go on")

async def main():
    task = asyncio.create_task(listen())
    await asyncio.sleep(2)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())

asyncio.run(main())
