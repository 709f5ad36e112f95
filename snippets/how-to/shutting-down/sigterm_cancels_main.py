import asyncio
import signal

async def serve():
    try:
        await asyncio.sleep(3600)
    finally:
        print("saved")

async def main():
    loop = asyncio.get_running_loop()
    # As `docker stop` does, after 1 s:
    loop.call_later(
        1, signal.raise_signal, signal.SIGTERM)
    task = asyncio.create_task(serve())
    loop.add_signal_handler(signal.SIGTERM, task.cancel)
    await asyncio.wait([task])
    print("stopped")

asyncio.run(main())
