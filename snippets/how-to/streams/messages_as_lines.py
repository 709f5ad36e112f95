import asyncio

async def send_prices(reader, writer):
    writer.write(b"price 10\n")
    writer.write(b"price 20\n")
    await asyncio.sleep(1)
    writer.write(b"price 3")
    await asyncio.sleep(1)
    writer.write(b"0\n")
    writer.close()

async def main():
    server = await asyncio.start_server(
        send_prices, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(
            *address)
        async for line in reader:
            print(line)
        writer.close()

asyncio.run(main())
