import asyncio

async def upload(name, seconds):
    await asyncio.sleep(seconds)
    if name == "b.jpg":
        raise ValueError("b.jpg is too large")
    print("uploaded", name)

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(upload("a.jpg", 2))
            group.create_task(upload("b.jpg", 1))
    except* ValueError as errors:
        print("stopped:", *errors.exceptions)
    await asyncio.sleep(2)

asyncio.run(main())
