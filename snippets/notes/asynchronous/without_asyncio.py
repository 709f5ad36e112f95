async def answer():
    return 42

coroutine = answer()  # async def defines; the call makes a coroutine and runs nothing
try:
    coroutine.send(None)  # what an event loop does, done by hand
except StopIteration as stop:
    print("result:", stop.value)
