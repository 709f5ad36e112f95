import asyncio

async def query():
    await asyncio.sleep(1)
    raise ValueError("no such table")

async def main():
    task = asyncio.create_task(query())
    try:
        print(task.exception())
    except asyncio.InvalidStateError as error:
        print("InvalidStateError:", error)
    await asyncio.wait([task])
    print("exception:", task.exception())

asyncio.run(main())
