import asyncio

async def fetch():
    loop = asyncio.get_running_loop()
    return f"debug: {loop.get_debug()}"

policy = asyncio.get_event_loop_policy()
loop = policy.new_event_loop()
loop.set_debug(True)
asyncio.set_event_loop(loop)
try:
    print(loop.run_until_complete(fetch()))
finally:
    asyncio.set_event_loop(None)
    loop.close()
