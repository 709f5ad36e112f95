import asyncio

async def fetch(seconds, fails=False):
    await asyncio.sleep(seconds)
    if fails:
        raise ConnectionError("no route to host")
    return f"{seconds} kB"

async def main():
    pages = {
        asyncio.create_task(fetch(2)): "home",
        asyncio.create_task(fetch(1, fails=True)): "news",
    }
    async for task in asyncio.as_completed(pages):
        try:
            print(pages[task], await task)
        except ConnectionError as error:
            print(pages[task], "failed:", error)

asyncio.run(main())
