import asyncio

async def count(lines):
    for n, line in enumerate(lines, 1):
        if n % 1000 == 0:
            print("counted", n)
    return n

async def main():
    task = asyncio.create_task(count(["line"] * 3000))
    await asyncio.sleep(0)
    print("accepted:", task.cancel())
    print(await task)

asyncio.run(main())
