import asyncio
import types

class Ready:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "an object with __await__"

@types.coroutine
def generator():
    yield from asyncio.sleep(0)
    return "a generator with types.coroutine"

async def main():
    task = asyncio.create_task(asyncio.sleep(0, "a task, as often as you like"))
    print(await Ready())
    print(await generator())
    print(await task)
    print(await task)

    coroutine = asyncio.sleep(0)
    await coroutine
    try:
        await coroutine
    except RuntimeError as error:
        print("a coroutine, once:", error)

asyncio.run(main())
