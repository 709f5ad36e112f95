"""The process ends at once, without what stands in `finally`."""

import asyncio
import atexit
import os


async def main():
    try:
        await asyncio.sleep(1)
        print("the end", flush=True)
        os._exit(3)
    finally:
        print("unreached")


atexit.register(print, "unreached")
asyncio.run(main())
