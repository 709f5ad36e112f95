import asyncio

async def check():
    await asyncio.sleep(0.25)  # the work

async def every(seconds):
    loop = asyncio.get_running_loop()
    start = loop.time()
    while True:
        print(f"{loop.time() - start:.2f} s")
        await check()
        await asyncio.sleep(seconds)

async def main():
    task = asyncio.create_task(every(0.5))
    await asyncio.sleep(2)
    task.cancel()

asyncio.run(main())
