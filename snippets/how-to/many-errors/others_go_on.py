import asyncio

async def upload(name, seconds):
    await asyncio.sleep(seconds)
    if name == "b.jpg":
        raise ValueError("b.jpg is too large")
    print("uploaded", name)

async def main():
    try:
        await asyncio.gather(
            upload("a.jpg", 2), upload("b.jpg", 1)
        )
    except ValueError as error:
        print("stopped:", error)
    await asyncio.sleep(2)

asyncio.run(main())
