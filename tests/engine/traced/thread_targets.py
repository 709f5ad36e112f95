"""Threads whose work is asyncio's own, or a method: they have lanes, and these end."""

# needs: threads

import asyncio
import threading


async def fetch(name):
    await asyncio.sleep(1)
    print(name)


class Worker(threading.Thread):
    def run(self):
        asyncio.run(fetch("worker"))


def work():
    asyncio.run(fetch("to_thread"))


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
asyncio.run_coroutine_threadsafe(fetch("forever"), loop).result()
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
worker = Worker()
worker.start()
worker.join()
other = threading.Thread(target=asyncio.run, args=[fetch("run")])
other.start()
other.join()
asyncio.run(asyncio.to_thread(work))
