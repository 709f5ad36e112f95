import subprocess
import sys

PROGRAM = """
import asyncio, signal

async def main():
    loop = asyncio.get_running_loop()
    # As `kill` does:
    loop.call_soon(signal.raise_signal, signal.SIGTERM)
    try:
        await asyncio.sleep(3600)
    finally:
        print("saved")

asyncio.run(main())
"""
ended = subprocess.run([sys.executable, "-c", PROGRAM])
print("status:", ended.returncode)
