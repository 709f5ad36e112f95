import asyncio

async def download(going):
    for part in range(1, 5):
        await going.wait()
        await asyncio.sleep(0.5)
        print("part", part)

async def main():
    going = asyncio.Event()
    going.set()
    task = asyncio.create_task(download(going))
    await asyncio.sleep(1.25)
    going.clear()
    await asyncio.sleep(1)  # the pause
    going.set()
    await task

asyncio.run(main())
