import asyncio

async def answer(reader, writer):
    request = await reader.readline()
    print("got", request)
    await asyncio.sleep(1)
    writer.write(b"answer to " + request)
    await writer.drain()
    writer.close()
    print("answered")

async def main():
    server = await asyncio.start_server(
        answer, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"a request\n")
    await asyncio.sleep(0.5)
    server.close()
    writer.close()
    print("main() ends")

asyncio.run(main())
