import asyncio

async def listen():
    try:
        await asyncio.sleep(3600)
    finally:
        print("connection closed")

async def main():
    task = asyncio.create_task(listen())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())

asyncio.run(main())
