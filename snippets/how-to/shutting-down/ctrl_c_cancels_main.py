import asyncio
import signal

async def main():
    loop = asyncio.get_running_loop()
    # As Ctrl-C does, after 1 s:
    loop.call_later(
        1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(3600)
    finally:
        await asyncio.sleep(0.5)
        print("saved")

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("stopped by Ctrl-C")
