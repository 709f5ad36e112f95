import asyncio

SITE = {  # path: seconds of each attempt, links
    "/": ([0.2], ["/news", "/sport", "/about"]),
    "/news": ([0.5], ["/", "/storm", "/lost"]),
    "/sport": ([0.3], ["/news", "/cup"]),
    "/storm": ([60, 0.6], ["/news"]),
    "/about": ([0.1], []),
    "/cup": ([0.4], []),
}

async def fetch(path):
    seconds, links = SITE[path]
    await asyncio.sleep(seconds.pop(0))
    return links

async def fetch_patiently(path, limit):
    for attempt in 1, 2, 3:
        try:
            async with limit, asyncio.timeout(0.7):
                return await fetch(path)
        except TimeoutError:
            print("no answer:", path)
            if attempt < 3:
                await asyncio.sleep(0.25 * attempt)
    raise ConnectionError(f"{path} does not answer")

async def work(queue, found, limit):
    while True:
        path = await queue.get()
        try:
            links = await fetch_patiently(path, limit)
        except (KeyError, ConnectionError) as error:
            print("not fetched:", repr(error))
        else:
            print("fetched", path)
            for link in links:
                if link not in found:
                    found.add(link)
                    queue.put_nowait(link)
        finally:
            queue.task_done()

async def crawl(start, workers=3, at_once=2):
    queue = asyncio.Queue()
    queue.put_nowait(start)
    found = {start}
    limit = asyncio.Semaphore(at_once)
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(work(queue, found, limit))
            for _ in range(workers)
        ]
        await queue.join()
        for task in tasks:
            task.cancel()
    return found

found = asyncio.run(crawl("/"))
print(len(found), "links found")
