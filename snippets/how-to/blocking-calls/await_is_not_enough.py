import asyncio

async def parse(line):
    return len(line)

async def count():
    letters = 0
    for line in ["abc"] * 10_000:
        letters += await parse(line)
    print(letters, "letters")

async def answer():
    print("answered another request")

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(count())
        group.create_task(answer())

asyncio.run(main())
