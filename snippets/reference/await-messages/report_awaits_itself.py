import asyncio

async def fetch():
    await asyncio.sleep(0.1)
    return "page"

async def report(tasks):
    for task in tasks:
        print(await task)

async def main():
    tasks = [asyncio.create_task(fetch())]
    tasks.append(asyncio.create_task(report(tasks)))
    await tasks[-1]

asyncio.run(main())
