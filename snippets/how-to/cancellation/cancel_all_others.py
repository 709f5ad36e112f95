import asyncio

async def worker():
    try:
        await asyncio.sleep(3600)
    finally:
        print("worker() closed")

async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(1)
    others = asyncio.all_tasks()
    others.remove(asyncio.current_task())
    for other in others:
        other.cancel()
    await asyncio.wait(others)
    print("cancelled:", task.cancelled())

asyncio.run(main())
