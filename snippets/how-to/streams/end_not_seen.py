import asyncio

async def send_news(reader, writer):
    writer.write(b"the news\n")
    writer.close()

async def main():
    server = await asyncio.start_server(
        send_news, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(
            *address)
        for n in range(4):  # while True: never ends
            print(await reader.readline())
        writer.close()

asyncio.run(main())
