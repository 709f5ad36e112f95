import asyncio

async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    return page

async def main():
    tasks = [
        asyncio.create_task(fetch("home", 1)),
        asyncio.create_task(fetch("news", 3600)),
    ]
    done, pending = await asyncio.wait(tasks, timeout=1.5)
    for task in done:
        print(task.result())
    await asyncio.sleep(1)
    for task in pending:
        print("cancelled by wait():", task.cancelled())
        task.cancel()

asyncio.run(main())
