import asyncio

async def count(i):
    print("One", i)
    await asyncio.sleep(i)
    print("Two", i)
    return i

async def main():
    print(await asyncio.gather(count(3), count(2), count(1)))

if __name__ == "__main__":
    asyncio.run(main())
