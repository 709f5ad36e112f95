import asyncio

def read_config():
    return "debug"

async def get_user():
    await asyncio.sleep(0.1)
    return "Grace"

async def main():
    config = asyncio.to_thread(read_config)
    print(await asyncio.gather(get_user(), config))

asyncio.run(main())
