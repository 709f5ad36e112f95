import asyncio

async def send(message):
    print("connection opened")
    try:
        print("send", message)
        await asyncio.sleep(1)
    finally:
        print("connection closed")

async def main():
    task = asyncio.create_task(send("hello"))
    await asyncio.sleep(0)  # its first step
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())

asyncio.run(main())
