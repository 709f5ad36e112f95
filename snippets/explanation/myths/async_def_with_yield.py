import inspect

async def fetch():
    return "the page"

async def pages():
    yield "the page"

print(inspect.iscoroutinefunction(fetch))
print(inspect.iscoroutinefunction(pages))
print(inspect.isasyncgenfunction(pages))
