import asyncio

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    if name == "weather":
        raise OSError("the weather site is down")
    print("fetched", name)

async def main():
    try:
        await asyncio.gather(
            fetch("news", 1),
            fetch("weather", 0.5),
        )
    except OSError as error:
        print("gather() raised:", error)
    await asyncio.sleep(1)  # other work

asyncio.run(main())
