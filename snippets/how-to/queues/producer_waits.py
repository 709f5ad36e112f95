import asyncio

async def produce(queue):
    for number in range(1, 5):
        await queue.put(number)
        print("put", number, "in line:", queue.qsize())

async def consume(queue):
    while True:
        await queue.get()
        await asyncio.sleep(0.5)  # save
        queue.task_done()

async def main():
    queue = asyncio.Queue(maxsize=1)
    consumer = asyncio.create_task(consume(queue))
    await produce(queue)
    await queue.join()
    consumer.cancel()

asyncio.run(main())
