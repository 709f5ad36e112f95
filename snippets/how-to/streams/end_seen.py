import asyncio

async def send_news(reader, writer):
    writer.write(b"the news\n\nthe weather\n")
    writer.close()

async def main():
    server = await asyncio.start_server(
        send_news, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(
            *address)
        while line := await reader.readline():
            print(line)
        print("the server has closed")
        writer.close()

asyncio.run(main())
