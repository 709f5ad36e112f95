import asyncio
import sys

CHILD = """
import time
time.sleep(3600)
"""

async def main():
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CHILD)
    try:
        await asyncio.sleep(0.5)
        print("main() needs it no more")
    finally:
        if child.returncode is None:  # else: it has ended
            child.terminate()
        print("status:", await child.wait())

asyncio.run(main())
