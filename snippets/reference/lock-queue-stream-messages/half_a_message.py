import asyncio

async def answer(reader, writer):
    writer.write(b"abc")
    writer.close()

async def main():
    server = await asyncio.start_server(answer, "127.0.0.1")
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    try:
        print(await reader.readexactly(8))
    finally:
        writer.close()
        server.close()

asyncio.run(main())
