import asyncio
import time

SITE = {  # path: seconds to answer, links
    "/": (0.2, ["/news", "/sport", "/about"]),
    "/news": (0.5, ["/", "/storm"]),
    "/sport": (0.3, ["/news", "/cup"]),
    "/storm": (0.6, ["/news"]),
    "/about": (0.1, []),
    "/cup": (0.4, []),
}

async def fetch(path):
    seconds, links = SITE[path]
    await asyncio.sleep(seconds)
    return links

async def work(queue, found):
    while True:
        path = await queue.get()
        links = await fetch(path)
        print("fetched", path)
        for link in links:
            if link not in found:
                found.add(link)
                queue.put_nowait(link)
        queue.task_done()

async def main():
    start = time.perf_counter()
    queue = asyncio.Queue()
    queue.put_nowait("/")
    found = {"/"}
    async with asyncio.TaskGroup() as group:
        workers = [
            group.create_task(work(queue, found))
            for _ in range(3)
        ]
        await queue.join()
        for worker in workers:
            worker.cancel()
    print(f"{time.perf_counter() - start:.0f} s")

asyncio.run(main())
