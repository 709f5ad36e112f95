import asyncio

loop = asyncio.new_event_loop()
print(isinstance(loop, asyncio.BaseEventLoop))
shared = vars(asyncio.BaseEventLoop)
for name in "call_soon", "call_later", "add_reader":
    print(name, name in shared)
loop.close()
