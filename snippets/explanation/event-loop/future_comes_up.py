import asyncio

async def main():
    coroutine = asyncio.sleep(1, "the page")
    future = coroutine.send(None)  # as a task does
    print("a Future:", isinstance(future, asyncio.Future))
    print("done:", future.done())
    await asyncio.sleep(1.5)
    print("done:", future.done())
    try:
        coroutine.send(None)
    except StopIteration as stop:
        print("it returned:", stop.value)

asyncio.run(main())
