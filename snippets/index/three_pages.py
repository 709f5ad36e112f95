import asyncio

async def fetch(page, seconds):
    await asyncio.sleep(seconds)  # as a slow site does
    print("got", page)
    return len(page)

async def main():
    print(await asyncio.gather(
        fetch("news", 1),
        fetch("weather", 0.5),
        fetch("sport", 0.7),
    ))

asyncio.run(main())
