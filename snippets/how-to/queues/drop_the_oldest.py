import asyncio

def offer(queue, reading):
    try:
        queue.put_nowait(reading)
    except asyncio.QueueFull:
        print("dropped", queue.get_nowait())
        queue.task_done()  # else join() would hang
        queue.put_nowait(reading)

async def main():
    queue = asyncio.Queue(maxsize=2)
    for reading in 20.1, 20.2, 20.3:
        offer(queue, reading)
    print("kept", await queue.get(), await queue.get())

asyncio.run(main())
