"""Nobody sets the event."""

import asyncio


async def main():
    await asyncio.sleep(3)
    print("waits")
    try:
        await asyncio.Event().wait()
    finally:
        print("unreached")


asyncio.run(main())

# Deadlock: nothing can wake this program.
#   Task-1 waits at "event.py", line 10, in main: await asyncio.Event().wait()
