import asyncio
import inspect

async def f(x):
    return x

async def g(x):
    yield x

for function in f, g:
    if inspect.iscoroutinefunction(function):
        print(function.__name__, "is a coroutine function")
    if inspect.isasyncgenfunction(function):
        print(function.__name__, "is an async generator function")

async def main():
    print(await f("awaited"))
    async for x in g("iterated"):
        print(x)

asyncio.run(main())
