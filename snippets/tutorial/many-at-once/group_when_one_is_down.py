import asyncio

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    if name == "weather":
        raise OSError("the weather site is down")
    print("fetched", name)

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("news", 1))
            group.create_task(fetch("weather", 0.5))
    except* OSError as errors:
        print("the group raised:", *errors.exceptions)
    await asyncio.sleep(1)  # other work

asyncio.run(main())
