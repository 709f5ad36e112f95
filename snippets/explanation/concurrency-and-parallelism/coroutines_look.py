import asyncio

count = 0

async def other():
    global count
    while True:
        count += 1
        await asyncio.sleep(0)

async def main():
    task = asyncio.create_task(other())
    most = 0
    for _ in range(100):
        await asyncio.sleep(0)
        seen = {count for _ in range(1000)}
        most = max(most, len(seen))
    print("the other moved:", most > 1)
    print("at the same instant:", most > 10)
    task.cancel()

asyncio.run(main())
