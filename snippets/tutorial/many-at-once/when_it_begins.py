import asyncio

async def fetch(name):
    print("fetching", name)
    await asyncio.sleep(1)
    print("fetched", name)

async def main():
    task = asyncio.create_task(fetch("news"))
    print("the task is created")
    await task
    print("the task is done")

asyncio.run(main())
