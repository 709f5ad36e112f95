import asyncio

async def send_log(reader, writer):
    writer.write(b"x" * 1000 + b"\nshort\n")
    writer.close()

async def main():
    server = await asyncio.start_server(
        send_log, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(
            *address, limit=100)  # 65,536 by default
        try:
            print(await reader.readline())
        except ValueError as error:
            print("ValueError:", error)
        print(await reader.readline())
        writer.close()

asyncio.run(main())
