import asyncio
from contextlib import suppress

clients: list[asyncio.StreamWriter] = []

async def chat(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
) -> None:
    clients.append(writer)
    try:
        async for line in reader:
            for client in list(clients):  # a copy
                client.write(line)
                with suppress(ConnectionError):  # it is gone
                    await client.drain()
    finally:
        clients.remove(writer)
        writer.close()

async def talk(name, seconds, reader, writer):
    await asyncio.sleep(seconds)
    writer.write(b"hello from " + name.encode() + b"\n")
    lines = [await reader.readline() for _ in range(2)]
    writer.close()
    await writer.wait_closed()
    return lines

async def main():
    server = await asyncio.start_server(
        chat, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        ann = await asyncio.open_connection(*address)
        bob = await asyncio.open_connection(*address)
        for lines in await asyncio.gather(
            talk("Ann", 1, *ann), talk("Bob", 2, *bob)
        ):
            print(lines)

asyncio.run(main())
