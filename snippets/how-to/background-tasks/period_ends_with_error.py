import asyncio

async def check(n):
    if n == 2:
        raise OSError("no network")
    print("check", n)

async def checks():
    for n in 1, 2, 3, 4:
        await check(n)
        await asyncio.sleep(0.5)

async def main():
    task = asyncio.create_task(checks())
    await asyncio.sleep(1.75)
    print("done:", task.done())

asyncio.run(main())
