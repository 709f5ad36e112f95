import asyncio

async def fetch(mirror, seconds):
    await asyncio.sleep(seconds)
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
    page = await first(
        fetch("Oslo", 1),
        fetch("Rome", 3),
    )
    print(page)

asyncio.run(main())
