import asyncio

async def download():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("caught the cancellation")
    await asyncio.sleep(1)
    return "went on and returned"

async def main():
    task = asyncio.create_task(download())
    await asyncio.sleep(1)
    task.cancel()
    print(await task)
    print("cancelling:", task.cancelling())

asyncio.run(main())
