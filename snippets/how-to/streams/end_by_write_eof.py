import asyncio

async def count_bytes(reader, writer):
    text = await reader.read()  # up to the end
    writer.write(b"%d bytes\n" % len(text))
    writer.close()

async def main():
    server = await asyncio.start_server(
        count_bytes, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(
            *address)
        writer.write(b"a long text")
        try:
            async with asyncio.timeout(1):
                print(await reader.readline())
        except TimeoutError:
            print("no answer")
        writer.write_eof()
        print(await reader.readline())
        writer.close()

asyncio.run(main())
