import asyncio
import time

def read_sensor(queue, loop):
    time.sleep(1)
    loop.call_soon_threadsafe(queue.put_nowait, 21.5)
    time.sleep(1)  # switch it off

async def show(queue):
    start = time.monotonic()
    value = await queue.get()
    print(f"{value} after {time.monotonic() - start:.0f} s")

async def main():
    queue = asyncio.Queue()
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(show(queue))
    await asyncio.to_thread(read_sensor, queue, loop)
    await task

asyncio.run(main())
