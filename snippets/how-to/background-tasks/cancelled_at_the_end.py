import asyncio

async def upload():
    try:
        await asyncio.sleep(2)
        print("uploaded")
    except asyncio.CancelledError:
        print("upload() is cancelled")
        raise

async def main():
    task = asyncio.create_task(upload())
    await asyncio.sleep(1)
    print("main() ends")

asyncio.run(main())
