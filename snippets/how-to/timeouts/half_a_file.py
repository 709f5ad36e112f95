import asyncio

async def answer(reader, writer):
    writer.write(b"hello, ")
    await asyncio.sleep(2)
    writer.write(b"world\n")
    writer.close()

async def main():
    server = await asyncio.start_server(answer, "127.0.0.1")
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    try:
        async with asyncio.timeout(1):
            print(await reader.read())
    except TimeoutError:
        print("still waiting")
    print(await reader.read())
    writer.close()
    server.close()

asyncio.run(main())
