import asyncio

async def work():
    raise ValueError("not a number")

async def main():
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(work())
    print("main() ends")

asyncio.run(main())
