"""Named consumers of a bounded queue."""

import asyncio


async def consume(queue, semaphore):
    while True:
        number = await queue.get()
        async with semaphore:
            await asyncio.sleep(2)
        print("done", number)
        queue.task_done()


async def main():
    queue, semaphore = asyncio.Queue(2), asyncio.Semaphore(1)
    consumers = [asyncio.create_task(consume(queue, semaphore), name=f"consumer {c}") for c in "AB"]
    for number in range(5):
        await queue.put(number)
    await queue.join()
    for consumer in consumers:
        consumer.cancel()
    await asyncio.wait(consumers)


asyncio.run(main())
