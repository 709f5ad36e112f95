import asyncio
import time

def read_file():
    time.sleep(1)
    print("read")

async def heartbeat():
    await asyncio.sleep(0.25)
    print("still alive")

async def main():
    beat = asyncio.create_task(heartbeat())
    await asyncio.sleep(0)
    read_file()
    await beat

asyncio.run(main())
