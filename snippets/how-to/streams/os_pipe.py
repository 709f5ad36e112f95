import asyncio
import os

async def main():
    loop = asyncio.get_running_loop()
    read_end, write_end = os.pipe()

    reader = asyncio.StreamReader()
    source: asyncio.ReadTransport
    source, _ = await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader),
        open(read_end, "rb", 0))

    sink: asyncio.WriteTransport
    sink, _ = await loop.connect_write_pipe(
        asyncio.BaseProtocol, open(write_end, "wb", 0))

    sink.write(b"a line\nanother line\n")
    sink.close()
    async for line in reader:
        print(line)
    source.close()

asyncio.run(main())
