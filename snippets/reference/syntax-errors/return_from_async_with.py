import asyncio

lock = asyncio.Lock()


async def work():
    async with lock:
        if lock.locked():
            return "left early"
        print("not reached")


async def main():
    print(await work())
    print("locked:", lock.locked())


asyncio.run(main())
