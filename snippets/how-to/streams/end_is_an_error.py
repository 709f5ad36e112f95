import asyncio

async def send_photos(reader, writer):
    for photo in b"\x00\n\xff", b"\x89PNG\n":
        size = len(photo).to_bytes(4, "big")
        writer.write(size + photo)
    await writer.drain()
    writer.close()

async def main():
    server = await asyncio.start_server(
        send_photos, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(
            *address)
        try:
            while True:
                size = await reader.readexactly(4)
                number = int.from_bytes(size, "big")
                print(await reader.readexactly(number))
        finally:
            writer.close()

asyncio.run(main())
