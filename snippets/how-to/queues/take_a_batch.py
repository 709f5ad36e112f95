import asyncio

async def take(queue):
    batch = [await queue.get()]  # waits for the first
    while True:
        try:
            batch.append(queue.get_nowait())
        except asyncio.QueueEmpty:
            return batch

async def main():
    queue = asyncio.Queue()
    for row in 1, 2, 3:
        await queue.put(row)
    print("insert", await take(queue))

asyncio.run(main())
