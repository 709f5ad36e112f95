import asyncio
import signal

async def main():
    loop = asyncio.get_running_loop()
    # As Ctrl-C does, after 1 s:
    loop.call_later(
        1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(3600)
    except KeyboardInterrupt:
        print("main(): KeyboardInterrupt")
    except asyncio.CancelledError:
        print("main(): CancelledError")
        raise

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("asyncio.run(): KeyboardInterrupt")
