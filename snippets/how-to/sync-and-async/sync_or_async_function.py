import asyncio
import inspect

async def upload(name):
    return f"uploaded {name}"

def check(name):
    return f"checked {name}"

def again(name):
    return upload(name)  # a coroutine

def begin(name):
    return asyncio.create_task(upload(name))

async def call(function, name):
    result = function(name)
    if inspect.isawaitable(result):
        result = await result
    print(result)

async def main():
    print(inspect.iscoroutinefunction(again))
    for function in check, upload, again, begin:
        await call(function, "a.txt")

asyncio.run(main())
