import asyncio

SITE = {  # path: seconds to answer, links
    "/": (0.2, ["/news", "/sport", "/about"]),
    "/news": (0.5, ["/", "/lost"]),
    "/sport": (0.3, ["/news", "/cup"]),
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
    queue = asyncio.Queue()
    queue.put_nowait("/")
    found = {"/"}
    try:
        async with asyncio.TaskGroup() as group:
            workers = [
                group.create_task(work(queue, found))
                for _ in range(2)
            ]
            await queue.join()
            for worker in workers:
                worker.cancel()
    except* KeyError as errors:
        print("crawl ended by", *map(repr, errors.exceptions))

asyncio.run(main())
