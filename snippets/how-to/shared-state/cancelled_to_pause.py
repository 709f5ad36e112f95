import asyncio

async def download():
    for part in range(1, 5):
        await asyncio.sleep(0.5)
        print("part", part)

async def main():
    task = asyncio.create_task(download())
    await asyncio.sleep(1.25)
    task.cancel()
    await asyncio.sleep(1)  # the pause
    await download()

asyncio.run(main())
