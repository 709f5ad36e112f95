"""Control-C: the main task is cancelled, the loop closes, the process ends by the signal."""
# needs: signals

import asyncio
import os
import signal


async def main():
    asyncio.get_running_loop().call_later(0.1, os.kill, os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        await asyncio.sleep(0.05)
        print("clean")
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print(repr(error), repr(error.__context__))
asyncio.run(main())
