"""Tasks that are still pending when they are destroyed: within a run, with the loop, at the end."""
# browser: the cycle collector of Python 3.14 closes the coroutine before it finds the task

import asyncio
import gc


async def forever(name):
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("closed", name)


async def main():
    task = asyncio.create_task(forever("weak"))
    await asyncio.sleep(0.05)
    del task
    gc.collect()
    await asyncio.sleep(0.05)
    asyncio.create_task(forever("cancelled at the end"))
    await asyncio.sleep(0)


asyncio.run(main())
loop = asyncio.new_event_loop()
task = loop.create_task(forever("left"), name="left")
loop.run_until_complete(asyncio.sleep(0.05))
timer = loop.call_later(10, print, "never")
print("end")
