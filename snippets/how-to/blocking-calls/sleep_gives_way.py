import asyncio

async def report():
    await asyncio.sleep(0.25)
    await asyncio.sleep(1.5)
    print("report is ready")

async def tick():
    for n in 1, 2:
        await asyncio.sleep(1)
        print("tick", n)

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(report())
        group.create_task(tick())

asyncio.run(main())
