import asyncio

def read_config():
    return "debug"

async def get_user():
    await asyncio.sleep(0.1)
    return "Grace"

async def main():
    print(await asyncio.gather(get_user(), read_config()))

asyncio.run(main())
