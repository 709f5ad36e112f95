import asyncio

async def tick(name, seconds):
    for n in range(3):
        await asyncio.sleep(seconds)
        print(name, n)

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(tick("fast", 1))
        group.create_task(tick("slow", 2))

asyncio.run(main())
