"""A loop in another thread, and work for the main one's loop from there."""

# needs: threads

import asyncio
import threading


async def ask(number):
    await asyncio.sleep(number)
    return number


def other(loop):
    asyncio.run(ask(1))
    print(asyncio.run_coroutine_threadsafe(ask(2), loop).result())


async def main():
    thread = threading.Thread(target=other, args=(asyncio.get_running_loop(),))
    thread.start()
    await asyncio.sleep(5)
    thread.join()


asyncio.run(main())
