import asyncio

async def work():
    try:
        await asyncio.sleep(3600)
    finally:
        print("work() ends")

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    return task

with asyncio.Runner() as runner:
    task = runner.run(main())
