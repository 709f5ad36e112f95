import asyncio

async def work():
    try:
        await asyncio.sleep(3600)
    finally:
        print("1. tasks are cancelled")

async def lines():
    try:
        yield "a line"
    finally:
        print("2. async generators are closed")

async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(work())
    stream = lines()
    print(await anext(stream))
    return loop, task, stream

loop, *_ = asyncio.run(main())
print("3. the loop is closed:", loop.is_closed())
