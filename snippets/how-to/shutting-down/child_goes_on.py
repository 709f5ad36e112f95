import asyncio
import sys

CHILD = """
import time
time.sleep(1)
print("the child is done", flush=True)
"""

async def main():
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CHILD)
    try:
        async with asyncio.timeout(0.5):
            await child.wait()
    except TimeoutError:
        print("gave up", flush=True)
    await asyncio.sleep(1)

asyncio.run(main())
