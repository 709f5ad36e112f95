import asyncio

async def log(text):
    print(text)
    await asyncio.sleep(0)

async def count(name):
    for number in 1, 2, 3:
        await log(f"{name} {number}")

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(count("one"))
        group.create_task(count("two"))

asyncio.run(main())
