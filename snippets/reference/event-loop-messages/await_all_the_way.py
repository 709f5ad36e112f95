import asyncio

async def get_user():
    await asyncio.sleep(0.1)
    return "Grace"

async def load():
    return await get_user()

async def main():
    print(await load())

asyncio.run(main())
