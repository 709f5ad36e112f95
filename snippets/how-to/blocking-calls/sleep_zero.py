import asyncio

async def parse(line):
    return len(line)

async def count():
    letters = 0
    for n, line in enumerate(["abc"] * 10_000):
        letters += await parse(line)
        if n % 1000 == 0:
            await asyncio.sleep(0)
    print(letters, "letters")

async def answer():
    print("answered another request")

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(count())
        group.create_task(answer())

asyncio.run(main())
