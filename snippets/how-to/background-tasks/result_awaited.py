import asyncio

async def query():
    await asyncio.sleep(1)
    return "42 rows"

async def main():
    task = asyncio.create_task(query())
    await asyncio.sleep(0.5)
    print("something else meanwhile")
    print(await task)
    print(await task)  # as often as you like
    print(task.result())

asyncio.run(main())
