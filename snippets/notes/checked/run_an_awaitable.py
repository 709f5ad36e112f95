import asyncio

class Total:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return 42

try:
    print(asyncio.run(Total()))
except ValueError:
    print("not a coroutine: refused")
