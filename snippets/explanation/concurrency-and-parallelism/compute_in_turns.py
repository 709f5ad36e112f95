import asyncio

async def resize(photo):
    for row in range(1, 4):
        print(photo, "row", row)
        await asyncio.sleep(0)  # gives way
    print(photo, "is done")

async def main():
    await asyncio.gather(resize("cat"), resize("dog"))

asyncio.run(main())
