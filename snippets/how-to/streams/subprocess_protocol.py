import asyncio
import sys

CHILD = """
import sys
print("resized", flush=True)
sys.exit("no space left")
"""

class Resize(asyncio.SubprocessProtocol):
    def __init__(self) -> None:
        self.output = {1: b"", 2: b""}
        loop = asyncio.get_running_loop()
        self.ended = loop.create_future()

    def pipe_data_received(self, fd, data) -> None:
        self.output[fd] += data

    def connection_lost(self, error) -> None:
        self.ended.set_result(self.output)

async def main():
    loop = asyncio.get_running_loop()
    transport: asyncio.SubprocessTransport
    transport, child = await loop.subprocess_exec(
        Resize, sys.executable, "-c", CHILD, stdin=None)
    print(await child.ended)
    print("status:", transport.get_returncode())
    transport.close()

asyncio.run(main())
