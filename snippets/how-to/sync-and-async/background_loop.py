import asyncio
import threading
from concurrent.futures import Future

class Bridge:
    def __enter__(self):
        started = Future()
        self.thread = threading.Thread(
            target=asyncio.run, args=[self.serve(started)])
        self.thread.start()
        self.loop, self.stop = started.result()
        return self

    async def serve(self, started):
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        started.set_result((loop, stop))
        await stop.wait()

    def call(self, coroutine):
        return asyncio.run_coroutine_threadsafe(
            coroutine, self.loop).result()

    def __exit__(self, *error):
        self.loop.call_soon_threadsafe(self.stop.set)
        self.thread.join()

async def fetch(page):
    await asyncio.sleep(1)
    return f"the {page} page"

with Bridge() as bridge:
    print(bridge.call(fetch("home")))
    print(bridge.call(fetch("news")))
