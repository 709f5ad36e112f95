import asyncio

async def answer(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
) -> None:
    line = await reader.readline()
    writer.write(line.upper())
    await writer.drain()
    writer.close()
    await writer.wait_closed()

async def main() -> None:
    server: asyncio.Server = await asyncio.start_server(
        answer, "127.0.0.1", 0)  # 0: any free port
    address = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(
            *address)
        writer.write(b"hello\n")
        await writer.drain()
        print(await reader.readline())
        writer.close()
        await writer.wait_closed()

asyncio.run(main())
