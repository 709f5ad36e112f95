import asyncio

async def fetch(mirror, seconds):
    await asyncio.sleep(seconds)
    if mirror == "Oslo":
        raise ConnectionError("Oslo is down")
    return f"page from {mirror}"

async def first(*coroutines):
    tasks = [asyncio.create_task(c) for c in coroutines]
    try:
        done, pending = await asyncio.wait(
            tasks, return_when=asyncio.FIRST_COMPLETED
        )
        return done.pop().result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)

async def main():
    try:
        print(await first(fetch("Oslo", 1), fetch("Rome", 2)))
    except ConnectionError as error:
        print("no page:", error)

asyncio.run(main())
