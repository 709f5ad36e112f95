import asyncio

async def upload():
    print("upload() begins")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(upload())
    print("main() goes on")
    await task

asyncio.run(main())
