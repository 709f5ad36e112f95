import asyncio

async def worker(pages):
    for seconds in pages:  # shared: each page once
        await asyncio.sleep(seconds)

async def main():
    pages = (0.5 + n / 16 for n in range(5))
    async with asyncio.TaskGroup() as group:
        for _ in range(2):
            group.create_task(worker(pages))
        tasks = asyncio.all_tasks()  # one is main()
        print("tasks:", len(tasks) - 1)

asyncio.run(main())
