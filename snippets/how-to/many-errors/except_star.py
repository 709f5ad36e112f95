import asyncio

async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    if page == "news":
        raise ValueError("no such page")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("home", 2))
            group.create_task(fetch("news", 1))
    except* ValueError as errors:
        print(type(errors))
        for error in errors.exceptions:
            print("failed:", error)

asyncio.run(main())
