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
    await asyncio.sleep(0.5)
    print("after terminate():", child.returncode)
    if child.returncode is None:
        child.kill()
        await asyncio.sleep(1)  # or: await child.wait()
        print("after kill():", child.returncode)

asyncio.run(main())
