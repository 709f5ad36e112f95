import asyncio
import inspect

async def query():
    await asyncio.Event().wait()

async def load():
    await query()

async def main():
    task = asyncio.create_task(load())
    await asyncio.sleep(1)
    coroutine = task.get_coro()
    while inspect.iscoroutine(coroutine):
        print(coroutine.__qualname__)
        coroutine = coroutine.cr_await
    task.cancel()

asyncio.run(main())
