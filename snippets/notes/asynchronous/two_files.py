import asyncio

async def read(file, seconds):
    print(file, "begins")
    await asyncio.sleep(seconds)
    print(file, "is there")

async def main():
    await asyncio.gather(
        read("a.txt", 1),
        read("b.txt", 0.5),
    )

asyncio.run(main())
