import asyncio
import sys

CHILD = """
import time
time.sleep(1)
"""

async def main():
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CHILD)
    try:
        async with asyncio.timeout(0.5):
            await child.wait()
    except TimeoutError:
        print("gave up, status:", child.returncode)
    await asyncio.sleep(1.5)
    print("it ended, status:", child.returncode)

asyncio.run(main())
