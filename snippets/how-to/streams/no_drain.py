import asyncio
import sys
from asyncio.subprocess import PIPE

CHILD = """
import sys, time
time.sleep(1)
sys.stdin.buffer.read()
"""

async def main():
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CHILD, stdin=PIPE)
    writer, most = child.stdin, 0
    for n in range(300):
        writer.write(bytes(100_000))
        size = writer.transport.get_write_buffer_size()
        most = max(most, size)
    print("over 20 MB in memory:", most > 20_000_000)
    writer.close()
    await child.wait()

asyncio.run(main())
