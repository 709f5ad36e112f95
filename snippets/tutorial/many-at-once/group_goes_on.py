import asyncio

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    if name == "weather":
        raise OSError("the weather site is down")
    print("fetched", name)

async def try_to_fetch(name, seconds):
    try:
        await fetch(name, seconds)
    except OSError as error:
        print("not fetched:", error)

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(try_to_fetch("news", 1))
        group.create_task(try_to_fetch("weather", 0.5))

asyncio.run(main())
