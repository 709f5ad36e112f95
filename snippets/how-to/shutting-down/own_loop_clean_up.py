import asyncio

async def work():
    try:
        await asyncio.sleep(3600)
    finally:
        print("work() ends")

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    print("main() ends")
    return task

loop = asyncio.new_event_loop()
run = loop.run_until_complete
try:
    run(main())
finally:
    rest = asyncio.all_tasks(loop)
    for task in rest:
        task.cancel()
    if rest:
        run(asyncio.wait(rest))
    run(loop.shutdown_asyncgens())
    run(loop.shutdown_default_executor())
    loop.close()
