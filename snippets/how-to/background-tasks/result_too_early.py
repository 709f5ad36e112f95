import asyncio

async def query():
    await asyncio.sleep(1)
    return "42 rows"

async def main():
    task = asyncio.create_task(query())
    await asyncio.sleep(0.5)
    try:
        print(task.result())
    except asyncio.InvalidStateError as error:
        print(error)

asyncio.run(main())
