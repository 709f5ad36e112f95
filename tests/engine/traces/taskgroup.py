import asyncio


async def fetch(what, seconds, fails=False):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(f"{what}: cancelled, cleaning up")
        raise
    if fails:
        raise ValueError(f"{what}: bad response")
    print(f"{what}: ok")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("users", 1))
            group.create_task(fetch("orders", 2, True))
            group.create_task(fetch("prices", 4))
            group.create_task(fetch("stock", 5))
    except* ValueError as error:
        print("caught:", error.exceptions)


asyncio.run(main())
