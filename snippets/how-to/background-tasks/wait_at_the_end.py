import asyncio

background = set()

async def upload():
    await asyncio.sleep(2)
    print("uploaded")

async def main():
    task = asyncio.create_task(upload())
    background.add(task)
    task.add_done_callback(background.discard)
    await asyncio.sleep(1)
    print("main() ends")
    if background:
        await asyncio.wait(background, timeout=30)

asyncio.run(main())
