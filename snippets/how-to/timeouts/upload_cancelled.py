import asyncio

async def upload():
    try:
        await asyncio.sleep(2)
        print("uploaded")
    finally:
        print("upload() ends")

async def main():
    task = asyncio.create_task(upload())
    try:
        async with asyncio.timeout(1):
            await task
    except TimeoutError:
        print("cancelled:", task.cancelled())

asyncio.run(main())
