import asyncio

async def send_log(reader, writer):
    writer.write(b"x" * 1000)
    await asyncio.sleep(0.5)
    writer.write(b"end of it\nshort\n")
    writer.close()

async def main():
    server = await asyncio.start_server(
        send_log, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(
            *address, limit=100)
        try:
            print(await reader.readline())
        except ValueError as error:
            print("ValueError:", error)
        async for line in reader:
            print(line)
        writer.close()

asyncio.run(main())
