import asyncio

async def worker():
    await asyncio.sleep(3600)

async def main():
    tasks = [asyncio.create_task(worker())]
    await asyncio.sleep(1)
    everyone = asyncio.all_tasks()
    for task in sorted(everyone, key=asyncio.Task.get_name):
        task.cancel()
    try:
        await asyncio.wait(tasks)
        print("all are cancelled")
    except asyncio.CancelledError:
        print("main() is cancelled too")

asyncio.run(main())
