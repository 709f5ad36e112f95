import os
import subprocess
import sys

program = """
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug())

asyncio.run(main())
"""
for value in "", "1":
    subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONASYNCIODEBUG": value},
    )
