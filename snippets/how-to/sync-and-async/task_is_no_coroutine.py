import asyncio

async def upload(name):
    await asyncio.sleep(1)
    return f"uploaded {name}"

def begin(name):
    return asyncio.create_task(upload(name))

async def call(function, name):
    result = function(name)
    if asyncio.iscoroutine(result):
        result = await result
    return result

async def main():
    result = await call(upload, "a.txt")
    print(type(result).__name__, result)
    result = await call(begin, "b.txt")
    print(type(result).__name__)
    print(await result)

asyncio.run(main())
