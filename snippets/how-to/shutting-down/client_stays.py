import asyncio

async def answer(reader, writer):
    await reader.readline()  # a client that is silent
    writer.close()

async def main():
    server = await asyncio.start_server(
        answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection(
        "127.0.0.1", port)
    server.close()
    try:
        async with asyncio.timeout(1):
            await server.wait_closed()
    except TimeoutError:
        print("still waiting for the client")
    server.close_clients()
    await server.wait_closed()
    print("wait_closed() returned")
    writer.close()

asyncio.run(main())
