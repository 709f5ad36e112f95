import asyncio

async def query():
    await asyncio.sleep(1)
    return "42 rows"

def show(task):
    if task.cancelled():
        return
    if error := task.exception():
        print("failed:", error)
    else:
        print("got", task.result())

async def main():
    task = asyncio.create_task(query())
    task.add_done_callback(show)
    await asyncio.sleep(1.5)
    print("main() ends")

asyncio.run(main())
