import asyncio
import threading
import time

async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()

    def sensor():
        time.sleep(1)
        loop.call_soon_threadsafe(queue.put_nowait, 21.5)

    start = time.monotonic()
    other = asyncio.create_task(asyncio.sleep(3))
    threading.Thread(target=sensor).start()
    value = await queue.get()
    print(f"{time.monotonic() - start:.0f} s: got {value}")
    await other

asyncio.run(main())
