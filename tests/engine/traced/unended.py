"""Lanes that never end: tasks that are destroyed while they wait, and one that the loop leaves."""

import asyncio
import gc


async def wait_for_ever():
    await asyncio.get_running_loop().create_future()


async def main():
    asyncio.create_task(wait_for_ever())
    await asyncio.sleep(1)
    gc.collect(0)
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print(context["message"]))
left = loop.create_task(asyncio.sleep(5))
loop.run_until_complete(main())
loop.close()
