import asyncio
from contextlib import asynccontextmanager
from urllib.parse import urldefrag, urljoin, urlsplit

from aiohttp import ClientError, ClientSession, web
from bs4 import BeautifulSoup

# The site: it answers slowly, and one page hangs at first.

SITE = {  # path: seconds of each attempt, links
    "/": ([0.1], ["/news", "/sport", "/about"]),
    "/news": ([0.2], ["/", "storm", "lost", "#top"]),
    "/sport": ([0.1], ["/news", "cup"]),
    "/storm": ([60, 0.1], ["/news"]),
    "/about": ([0.1], ["http://["]),
    "/cup": ([0.2], ["https://example.org/"]),
}

async def answer(request):
    if request.path not in SITE:
        raise web.HTTPNotFound
    seconds, links = SITE[request.path]
    await asyncio.sleep(seconds.pop(0))
    html = [f'<a href="{link}">{link}</a>' for link in links]
    return web.Response(
        text="".join(html), content_type="text/html"
    )

@asynccontextmanager
async def serve():
    app = web.Application()
    app.router.add_get("/{path:.*}", answer)
    server = web.AppRunner(app, handler_cancellation=True)
    await server.setup()
    try:
        await web.TCPSite(server, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{server.addresses[0][1]}/"
    finally:
        await server.cleanup()

# The crawler.

async def fetch(session, url, limit):
    for attempt in 1, 2, 3:
        try:
            async with (
                limit,
                asyncio.timeout(1),
                session.get(url) as response,
            ):
                response.raise_for_status()
                return await response.text()
        except TimeoutError:
            if attempt < 3:
                await asyncio.sleep(0.25 * attempt)
    raise ConnectionError("it does not answer")

def find_links(url, page):
    soup = BeautifulSoup(page, "html.parser")
    for a in soup.find_all("a", href=True):
        link, _ = urldefrag(urljoin(url, a["href"]))
        if urlsplit(link).netloc == urlsplit(url).netloc:
            yield link

async def work(session, queue, results, limit):
    while True:
        url = await queue.get()
        try:
            page = await fetch(session, url, limit)
            links = list(find_links(url, page))
        except (ClientError, ConnectionError, ValueError) as error:
            results[url] = f"failed: {type(error).__name__}"
        else:
            results[url] = f"links: {len(links)}"
            for link in links:
                if link not in results:
                    results[link] = "to be fetched"
                    queue.put_nowait(link)
        finally:
            queue.task_done()

async def crawl(start, workers=5, at_once=3):
    queue = asyncio.Queue()
    queue.put_nowait(start)
    results = {start: "to be fetched"}
    limit = asyncio.Semaphore(at_once)
    async with (
        ClientSession() as session,
        asyncio.TaskGroup() as group,
    ):
        tasks = [
            group.create_task(
                work(session, queue, results, limit)
            )
            for _ in range(workers)
        ]
        await queue.join()
        for task in tasks:
            task.cancel()
    return results

async def main():
    async with serve() as start:
        results = await crawl(start)
    for url in sorted(results):
        print(urlsplit(url).path, "-", results[url])

asyncio.run(main())
