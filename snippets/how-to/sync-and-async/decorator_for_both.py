import asyncio
import functools
import inspect

def logged(function):
    if inspect.iscoroutinefunction(function):
        @functools.wraps(function)
        async def call(*args, **kwargs):
            result = await function(*args, **kwargs)
            print(function.__name__, "done")
            return result
    else:
        @functools.wraps(function)
        def call(*args, **kwargs):
            result = function(*args, **kwargs)
            print(function.__name__, "done")
            return result
    return call

@logged
async def upload():
    await asyncio.sleep(1)
    print("uploaded")

@logged
def check():
    print("checked")

check()
asyncio.run(upload())
