import asyncio

async def send(message):
    try:
        print("send", message)
        await asyncio.sleep(1)
    finally:
        print("connection closed")

async def main():
    print("connection opened")
    task = asyncio.create_task(send("hello"))
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())

asyncio.run(main())
