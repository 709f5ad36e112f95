import inspect

async def f():
    return 1

async def g():
    yield 1

for function in f, g:
    print(
        function.__name__,
        "coroutine function:", inspect.iscoroutinefunction(function),
        "async generator function:", inspect.isasyncgenfunction(function),
    )
