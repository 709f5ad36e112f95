import asyncio

try:
    loop = asyncio.get_event_loop()
except RuntimeError as error:
    print("RuntimeError:", error)
else:
    print("a loop:", isinstance(loop, asyncio.AbstractEventLoop))
    loop.close()
