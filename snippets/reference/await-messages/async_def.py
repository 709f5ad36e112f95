import asyncio

async def get_user():
    await asyncio.sleep(0.1)
    return "Grace"

print(asyncio.run(get_user()))
