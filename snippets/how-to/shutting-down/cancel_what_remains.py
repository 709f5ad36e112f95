import asyncio

async def upload(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print("uploaded", name)
    except asyncio.CancelledError:
        print("gave up", name)
        raise

async def main():
    tasks = [
        asyncio.create_task(upload("a.txt", 0.5)),
        asyncio.create_task(upload("b.iso", 3600)),
    ]
    done, pending = await asyncio.wait(tasks, timeout=1)
    for task in pending:
        task.cancel()
    await asyncio.wait(tasks)
    print("all have ended")

asyncio.run(main())
