import asyncio

async def answer(reader, writer):
    writer.write(b"x" * 100_000 + b"\n")
    writer.close()

async def main():
    server = await asyncio.start_server(answer, "127.0.0.1")
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(
        *address, limit=1_000_000
    )
    try:
        print(len(await reader.readuntil(b"\n")))
    finally:
        writer.close()
        server.close()

asyncio.run(main())
