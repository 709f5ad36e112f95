import asyncio

async def fetch():
    await asyncio.sleep(1)
    raise ValueError("no such page")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch())
    except ValueError as error:
        print("failed:", error)

asyncio.run(main())
