import asyncio

async def get_user():
    await asyncio.sleep(0.1)
    return "Grace"

def load():
    return asyncio.run(get_user())

async def main():
    print(load())

asyncio.run(main())
