import asyncio
import signal

async def main():
    loop = asyncio.get_running_loop()
    for second in 1, 2:
        loop.call_later(
            second, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(3600)
    finally:
        print("saving")
        await asyncio.sleep(3)
        print("saved")

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("stopped by Ctrl-C")
