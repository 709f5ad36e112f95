import asyncio

async def upload():
    raise OSError("disk full")

async def main():
    task = asyncio.create_task(upload())
    await asyncio.sleep(0.1)
    try:
        await task
    except OSError as error:
        print("not uploaded:", error)

asyncio.run(main())
