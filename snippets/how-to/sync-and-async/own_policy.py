import asyncio

async def fetch():
    loop = asyncio.get_running_loop()
    return f"debug: {loop.get_debug()}"

class DebugPolicy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        loop = super().new_event_loop()
        loop.set_debug(True)
        return loop

asyncio.set_event_loop_policy(DebugPolicy())
print(asyncio.run(fetch()))
