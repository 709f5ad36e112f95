"""Timers in the past, at once, with a negative delay, cancelled, and from within a callback."""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    now = loop.time()
    loop.call_at(now - 10, print, "ten seconds ago")
    loop.call_at(now - 20, print, "twenty seconds ago")
    loop.call_later(-1, print, "a negative delay")
    loop.call_later(0, print, "no delay")
    loop.call_soon(print, "soon")
    cancelled = loop.call_later(0.05, print, "never")
    print(cancelled.cancelled(), cancelled.when() > now)
    cancelled.cancel()
    loop.call_later(0.05, lambda: loop.call_at(0, print, "from a callback"))
    await asyncio.sleep(0)
    print("after sleep(0)")
    await asyncio.sleep(-5)
    print("after sleep(-5)")
    await asyncio.sleep(0.1)
    print(cancelled.cancelled())


asyncio.run(main())
