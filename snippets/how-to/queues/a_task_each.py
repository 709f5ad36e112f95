import asyncio

async def fetch(limit, seconds):
    async with limit:
        await asyncio.sleep(seconds)

async def main():
    limit = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        for n in range(5):
            group.create_task(fetch(limit, 0.5 + n / 16))
        tasks = asyncio.all_tasks()  # one is main()
        print("tasks:", len(tasks) - 1)

asyncio.run(main())
