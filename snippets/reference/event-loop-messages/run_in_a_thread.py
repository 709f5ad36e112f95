import asyncio

async def get_user():
    await asyncio.sleep(0.1)
    return "Grace"

def load():  # code that cannot be changed
    return asyncio.run(get_user())

async def main():
    print(await asyncio.to_thread(load))

asyncio.run(main())
