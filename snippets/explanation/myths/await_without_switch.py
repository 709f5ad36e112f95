import asyncio

async def check(row):
    print("check", row)  # there is nothing to wait for

async def answer():
    print("answer a request")

async def main():
    task = asyncio.create_task(answer())
    for row in 1, 2, 3:
        await check(row)
    await asyncio.sleep(0)  # here the loop gets its turn
    print("all is checked")
    await task

asyncio.run(main())
