import asyncio

async def answer(reader, writer):
    await reader.readline()
    await asyncio.sleep(1)
    print("answered")
    writer.close()

async def main():
    server = await asyncio.start_server(
        answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection(
        "127.0.0.1", port)
    writer.write(b"a request\n")
    await asyncio.sleep(0.5)
    server.close()
    await server.wait_closed()
    print("wait_closed() returned")
    await reader.read()
    writer.close()

asyncio.run(main())
