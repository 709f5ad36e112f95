import asyncio

def innermost(error):
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            yield from innermost(part)
    else:
        yield error

async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    if page == "mail":
        raise ConnectionError("mail is down")

async def load_user():
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch("name", 3))
        group.create_task(fetch("mail", 1))

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(load_user())
            group.create_task(fetch("news", 2))
    except* ConnectionError as errors:
        for error in innermost(errors):
            print("failed:", error)

asyncio.run(main())
