import asyncio

@asyncio.coroutine
def get_user():
    yield from asyncio.sleep(0.1)
    return "Grace"

print(asyncio.run(get_user()))
