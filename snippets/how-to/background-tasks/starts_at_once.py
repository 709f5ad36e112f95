import asyncio

async def log(text):
    print("log:", text)

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(log("begin"))
    print("first line after create_task()")
    print("done:", task.done())

asyncio.run(main())
