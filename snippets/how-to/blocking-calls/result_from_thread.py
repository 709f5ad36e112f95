import asyncio
import threading
import time

def listen(future):
    time.sleep(1)
    future.set_result("the reply")

async def main():
    start = time.monotonic()
    future = asyncio.get_running_loop().create_future()
    threading.Thread(target=listen, args=[future]).start()
    timer = asyncio.create_task(asyncio.sleep(2.5))
    print(await future)
    print(f"after {time.monotonic() - start:.1f} s")
    await timer

asyncio.run(main())
