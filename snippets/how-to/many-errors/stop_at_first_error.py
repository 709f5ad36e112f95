import asyncio

async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    if page == "news":
        raise ConnectionError("news is down")
    return page

async def main():
    tasks = [
        asyncio.create_task(fetch("home", 1)),
        asyncio.create_task(fetch("news", 2)),
        asyncio.create_task(fetch("blog", 3600)),
    ]
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_EXCEPTION
    )
    for task in pending:
        task.cancel()
    for result in await asyncio.gather(
        *tasks, return_exceptions=True
    ):
        print(repr(result))

asyncio.run(main())
