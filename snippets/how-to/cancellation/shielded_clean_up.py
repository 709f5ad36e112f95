import asyncio

async def close():
    await asyncio.sleep(1)
    print("closed")

async def listen():
    try:
        await asyncio.sleep(3600)
    finally:
        closing = asyncio.create_task(close())
        try:
            await asyncio.shield(closing)
        finally:
            await closing

async def main():
    task = asyncio.create_task(listen())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.wait([task])
    print("ended")

asyncio.run(main())
