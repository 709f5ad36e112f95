"""Three tasks, run by gather."""

import asyncio


async def count(number):
    print("begin", number)
    await asyncio.sleep(number)
    print("end", number)
    return number * 10


async def main():
    print(await asyncio.gather(count(3), count(1), count(2)))


asyncio.run(main())
print("done")
