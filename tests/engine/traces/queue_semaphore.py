import asyncio


async def consumer(queue, slots):
    while True:
        item = await queue.get()
        async with slots:
            print("working on", item)
            await asyncio.sleep(1)
        queue.task_done()


async def main():
    queue, slots = asyncio.Queue(), asyncio.Semaphore(2)
    consumers = [asyncio.create_task(consumer(queue, slots), name=f"consumer {c}") for c in "ABC"]
    for i in range(1, 6):
        print("put", i)
        await queue.put(i)
        await asyncio.sleep(0.25)
    await queue.join()
    for task in consumers:
        task.cancel()
    await asyncio.gather(*consumers, return_exceptions=True)
    print("all done")


asyncio.run(main())
