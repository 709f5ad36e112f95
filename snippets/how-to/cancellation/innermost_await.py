import asyncio

async def send():
    try:
        await asyncio.sleep(3600)
    finally:
        print("send() ends")

async def upload():
    try:
        await send()
    finally:
        print("upload() ends")

async def main():
    task = asyncio.create_task(upload())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])

asyncio.run(main())
