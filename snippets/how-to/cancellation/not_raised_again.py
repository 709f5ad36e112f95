import asyncio

async def job():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("clean up")

async def nightly():
    await job()
    print("next job")

async def main():
    task = asyncio.create_task(nightly())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())

asyncio.run(main())
