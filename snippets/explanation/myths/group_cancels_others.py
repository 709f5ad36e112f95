import asyncio

async def fetch(page):
    await asyncio.sleep(1)
    raise ValueError(f"no {page}")

async def upload():
    try:
        await asyncio.sleep(2)
    except asyncio.CancelledError:
        print("upload() is cancelled")
        raise

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("news"))
            group.create_task(upload())
    except* ValueError as errors:
        print("the group raised:", *errors.exceptions)

asyncio.run(main())
