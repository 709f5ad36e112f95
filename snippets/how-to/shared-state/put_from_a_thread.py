import asyncio
import time

def read_sensor(queue):
    time.sleep(1)
    queue.put_nowait(21.5)
    time.sleep(1)  # switch it off

async def show(queue):
    start = time.monotonic()
    value = await queue.get()
    print(f"{value} after {time.monotonic() - start:.0f} s")

async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(show(queue))
    await asyncio.to_thread(read_sensor, queue)
    await task

asyncio.run(main())
