import asyncio

async def listen():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError as error:
        print("inside:", error)
        raise

async def main():
    task = asyncio.create_task(listen())
    await asyncio.sleep(1)
    task.cancel("the user logged out")
    try:
        await task
    except asyncio.CancelledError as error:
        print("outside:", error)

asyncio.run(main())
