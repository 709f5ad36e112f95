import asyncio

async def close():
    await asyncio.sleep(1.5)
    print("closed")

async def listen():
    try:
        await asyncio.sleep(3600)
    finally:
        await close()

async def main():
    task = asyncio.create_task(listen())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("ended")

asyncio.run(main())
