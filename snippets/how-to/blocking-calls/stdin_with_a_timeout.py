import asyncio
import os
import sys

async def open_stdin():
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader),
        sys.stdin)
    return reader

async def main(keyboard):
    stdin = await open_stdin()
    os.write(keyboard, b"Ada\n")
    print("hello", await stdin.readline())
    try:
        async with asyncio.timeout(0.5):
            await stdin.readline()
    except TimeoutError:
        print("nobody typed anything")

read_end, keyboard = os.pipe()
sys.stdin = open(read_end)
asyncio.run(main(keyboard))
