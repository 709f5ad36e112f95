import asyncio

def remind(loop: asyncio.AbstractEventLoop, text):
    loop.call_later(0.5, print, text)

async def main():
    loop = asyncio.get_running_loop()
    print(isinstance(loop, asyncio.EventLoop))
    remind(loop, "half a second later")
    await asyncio.sleep(1)

asyncio.run(main())
