import asyncio
import sys

CHILD = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
time.sleep(3600)
"""

async def main():
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CHILD)
    await asyncio.sleep(1.5)
    child.terminate()
    try:
        async with asyncio.timeout(0.5):
            await child.wait()
    except TimeoutError:
        print("it does not end")
        child.kill()
    print("status:", await child.wait())

asyncio.run(main())
