import asyncio
import functools

def logged(function):
    @functools.wraps(function)
    def call(*args):
        result = function(*args)
        print(function.__name__, "done")
        return result
    return call

@logged
async def upload():
    await asyncio.sleep(1)
    print("uploaded")

asyncio.run(upload())
