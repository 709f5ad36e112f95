import asyncio

async def hang_up(reader, writer):
    writer.close()

async def main():
    server = await asyncio.start_server(
        hang_up, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(
            *address)
        for n in 1, 2, 3:
            await asyncio.sleep(0.1)
            writer.write(b"a measurement\n")
            print("written", n)
        writer.close()

asyncio.run(main())
