import asyncio
import gc

async def send(message):
    print("send", message)
    await asyncio.sleep(1)
    print("sent", message)

async def main():
    await asyncio.sleep(0.25)  # something else first
    asyncio.create_task(send("hello"))
    gc.collect()  # before its first step
    await asyncio.sleep(0.5)
    gc.collect()  # while a timer holds it
    await asyncio.sleep(1)

asyncio.run(main())
