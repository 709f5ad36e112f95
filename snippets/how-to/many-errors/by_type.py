import asyncio

async def check(field, value):
    if value is None:
        raise TypeError(f"{field} is missing")
    if not value:
        raise ValueError(f"{field} is empty")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(check("name", ""))
            group.create_task(check("age", None))
            group.create_task(check("town", ""))
    except* TypeError as errors:
        print("TypeError:", errors.exceptions)
    except* ValueError as errors:
        print("ValueError:", errors.exceptions)

asyncio.run(main())
