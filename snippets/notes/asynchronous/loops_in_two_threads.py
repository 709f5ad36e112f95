import asyncio
import threading

both = threading.Barrier(2)  # lets two through together, and none alone

async def meet():
    both.wait()  # blocks this loop until the other one is here
    await asyncio.sleep(1)

threads = [
    threading.Thread(target=asyncio.run, args=[meet()])
    for _ in range(2)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("two loops were running at once")
