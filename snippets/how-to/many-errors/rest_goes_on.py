import asyncio

async def check(field, value):
    if value is None:
        raise TypeError(f"{field} is missing")
    if not value:
        raise ValueError(f"{field} is empty")

async def save():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(check("name", ""))
            group.create_task(check("age", None))
    except* ValueError as errors:
        print("handled:", errors.exceptions)

async def main():
    try:
        await save()
    except ExceptionGroup as errors:
        print("raised:", repr(errors))

asyncio.run(main())
