import asyncio

async def listen():
    try:
        await asyncio.sleep(3600)
    finally:
        raise OSError("cannot close")

async def main():
    tasks = [asyncio.create_task(listen())]
    await asyncio.sleep(1)
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(
        *tasks, return_exceptions=True
    )
    print(results)

asyncio.run(main())
