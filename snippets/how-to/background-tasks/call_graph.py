import asyncio

async def query():
    await asyncio.Event().wait()

async def load():
    await query()

async def main():
    task = asyncio.create_task(load())
    await asyncio.sleep(1)
    graph = asyncio.capture_call_graph(task)
    for entry in graph.call_stack:
        print(entry.frame.f_code.co_qualname)
    task.cancel()

asyncio.run(main())
