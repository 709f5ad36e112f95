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

async def main():
    start = time.perf_counter()
    to_fetch = ["/"]
    found = {"/"}
    while to_fetch:
        path = to_fetch.pop(0)
        links = await fetch(path)
        print("fetched", path)
        for link in links:
            if link not in found:
                found.add(link)
                to_fetch.append(link)
    print(f"{time.perf_counter() - start:.0f} s")

asyncio.run(main())
