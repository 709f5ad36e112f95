import asyncio

async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    if page == "news":
        raise ConnectionError("news is down")

async def load():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("home", 2))
            group.create_task(fetch("news", 1))
    except ExceptionGroup as errors:
        if len(errors.exceptions) > 1:
            raise
        raise errors.exceptions[0] from None

async def main():
    try:
        await load()
    except ConnectionError as error:
        print("failed:", error)

asyncio.run(main())
