import asyncio
import time


async def count(i):
    print("One", i)
    await asyncio.sleep(i)
    print("Two", i)
    return i


async def main():
    print(await asyncio.gather(count(3), count(2), count(1)))


if __name__ == "__main__":
    start = time.perf_counter()
    asyncio.run(main())
    print(f"took {time.perf_counter() - start:.2f} s")
