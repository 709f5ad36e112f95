import asyncio

async def worker(name, seconds):
    try:
        await asyncio.sleep(3600)
    finally:
        await asyncio.sleep(seconds)
        print(name, "closed")

async def main():
    tasks = [
        asyncio.create_task(worker("mail", 1)),
        asyncio.create_task(worker("chat", 1.5)),
    ]
    await asyncio.sleep(0.5)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)

asyncio.run(main())
