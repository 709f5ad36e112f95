import asyncio

async def fetch(mirror, seconds):
    await asyncio.sleep(seconds)
    if mirror == "Oslo":
        raise ConnectionError("Oslo is down")
    return f"page from {mirror}"

async def first_success(*coroutines):
    tasks = [asyncio.create_task(c) for c in coroutines]
    try:
        for next_one in asyncio.as_completed(tasks):
            try:
                return await next_one
            except ConnectionError as error:
                print("skipped:", error)
        raise ConnectionError("no mirror answers")
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)

async def main():
    print(await first_success(
        fetch("Oslo", 1), fetch("Rome", 2), fetch("Bern", 9)
    ))

asyncio.run(main())
