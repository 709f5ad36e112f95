import asyncio

async def get_user():
    await asyncio.sleep(60)

async def main():
    try:
        await asyncio.wait_for(get_user(), 0.1)
    except Exception as error:
        print("failed:", error)

asyncio.run(main())
