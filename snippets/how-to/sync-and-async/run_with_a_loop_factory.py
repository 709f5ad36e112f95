import asyncio

async def fetch():
    loop = asyncio.get_running_loop()
    return f"debug: {loop.get_debug()}"

def debug_loop():
    loop = asyncio.new_event_loop()
    loop.set_debug(True)
    return loop

print(asyncio.run(fetch(), loop_factory=debug_loop))
