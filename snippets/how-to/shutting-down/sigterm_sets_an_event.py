import asyncio
import signal

async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    # As `docker stop` does, after 1 s:
    loop.call_later(
        1, signal.raise_signal, signal.SIGTERM)
    try:
        await stop.wait()
    finally:
        print("saved")

asyncio.run(main())
