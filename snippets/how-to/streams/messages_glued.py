import asyncio

async def send_prices(reader, writer):
    writer.write(b"price 10 ")
    writer.write(b"price 20 ")
    await asyncio.sleep(1)
    writer.write(b"price 3")
    await asyncio.sleep(1)
    writer.write(b"0 ")
    writer.close()

async def main():
    server = await asyncio.start_server(
        send_prices, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(
            *address)
        while data := await reader.read(100):
            print(data)
        writer.close()

asyncio.run(main())
