import asyncio

async def answer(reader, writer):
    writer.write(b"hel")
    await asyncio.sleep(0.5)
    writer.write(b"lo\nworld\n")
    writer.close()

async def main():
    server = await asyncio.start_server(answer, "127.0.0.1")
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    while data := await reader.read(100):
        print(data)
    writer.close()
    server.close()

asyncio.run(main())
