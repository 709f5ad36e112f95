async def g(x):
    yield x  # OK - this is an async generator
