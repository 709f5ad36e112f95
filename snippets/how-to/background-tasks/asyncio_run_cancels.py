import asyncio

async def listen():
    try:
        await asyncio.sleep(3600)
    finally:
        print("listen() closes")

async def main():
    task = asyncio.create_task(listen())
    await asyncio.sleep(1)

asyncio.run(main())
