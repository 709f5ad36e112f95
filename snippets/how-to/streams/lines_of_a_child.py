import asyncio
import sys
from asyncio.subprocess import PIPE

CHILD = """
import time
for step in "copy", "resize", "save":
    time.sleep(0.2)
    print(step, flush=True)
"""

async def main():
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CHILD, stdout=PIPE)
    async for line in child.stdout:
        print("got", line)
    print("status:", await child.wait())

asyncio.run(main())
