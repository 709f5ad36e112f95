import asyncio

async def resize(photo):
    print(photo, "begins")
    for row in range(1, 4):
        print(photo, "row", row)  # computes, awaits nothing
    print(photo, "is done")

async def main():
    await asyncio.gather(resize("cat"), resize("dog"))

asyncio.run(main())
