import asyncio
import time


def crunch():
    print("crunching")
    time.sleep(2)
    print("crunched")


async def heartbeat():
    for i in range(5):
        print("tick", i)
        await asyncio.sleep(1)


async def report():
    await asyncio.sleep(1.5)
    await asyncio.to_thread(crunch)


async def main():
    await asyncio.gather(heartbeat(), report())


asyncio.run(main())
