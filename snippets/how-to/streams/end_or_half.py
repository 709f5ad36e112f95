import asyncio

async def send_photos(reader, writer):
    wish = await reader.readline()
    writer.write(b"\x00\x00\x00\x03" + b"\x00\n\xff")
    if wish == b"break\n":
        writer.write(b"\x00\x00\x00\x05" + b"\x89P")
    writer.close()

async def receive(reader):
    try:
        size = await reader.readexactly(4)
    except asyncio.IncompleteReadError as error:
        if error.partial:
            raise
        return None  # the end, between two messages
    number = int.from_bytes(size, "big")
    return await reader.readexactly(number)

async def main():
    server = await asyncio.start_server(
        send_photos, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        for wish in b"end\n", b"break\n":
            reader, writer = (
                await asyncio.open_connection(*address))
            writer.write(wish)
            try:
                while (photo := await receive(reader)) is not None:
                    print(photo)
                print("the end")
            except asyncio.IncompleteReadError as error:
                print("cut off:", error.partial)
            writer.close()

asyncio.run(main())
