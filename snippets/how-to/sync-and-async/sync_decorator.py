import asyncio
import functools

def logged(function):
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

asyncio.run(upload())
