import inspect

async def g(x):
    yield x

print("g: function", inspect.isasyncgenfunction(g))
print("g: generator", inspect.isasyncgen(g))
print("g(1): generator", inspect.isasyncgen(g(1)))
