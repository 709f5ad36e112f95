import asyncio
import threading
import time

def listen(loop, future):
    time.sleep(1)
    loop.call_soon_threadsafe(future.set_result, "the reply")

async def main():
    start = time.monotonic()
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    threading.Thread(target=listen, args=[loop, future]).start()
    timer = asyncio.create_task(asyncio.sleep(2.5))
    print(await future)
    print(f"after {time.monotonic() - start:.1f} s")
    await timer

asyncio.run(main())
