import asyncio

async def poll():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("poll() is cancelled")
        raise

async def main():
    task = asyncio.create_task(poll())
    await asyncio.sleep(0.1)

asyncio.run(main())
