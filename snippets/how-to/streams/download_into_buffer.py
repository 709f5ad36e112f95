import asyncio
import tempfile

SIZE = 5_000_000

class Download(asyncio.BufferedProtocol):
    def __init__(self) -> None:
        self.content = bytearray(SIZE)
        self.filled = 0
        loop = asyncio.get_running_loop()
        self.ended = loop.create_future()

    def get_buffer(self, sizehint: int) -> memoryview:
        return memoryview(self.content)[self.filled:]

    def buffer_updated(self, nbytes: int) -> None:
        self.filled += nbytes
        if self.filled == SIZE:
            self.transport.close()  # all is here

    def connection_made(
        self, transport: asyncio.BaseTransport
    ) -> None:
        self.transport = transport

    def connection_lost(self, error) -> None:
        self.ended.set_result(None)

async def send_film(reader, writer):
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryFile() as film:
        film.write(b"film " * (SIZE // 5))
        await loop.sendfile(writer.transport, film)
    writer.close()

async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(
        send_film, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        _, download = await loop.create_connection(
            Download, *address)
        await download.ended
    print(download.filled, download.content[:9])

asyncio.run(main())
