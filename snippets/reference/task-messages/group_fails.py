import asyncio

async def upload(name):
    raise OSError(f"{name}: disk full")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(upload("photo"))
    except OSError as error:
        print("not uploaded:", error)

asyncio.run(main())
