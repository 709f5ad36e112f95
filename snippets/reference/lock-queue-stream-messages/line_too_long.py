import asyncio

async def answer(reader, writer):
    writer.write(b"x" * 100_000)
    writer.close()

async def main():
    server = await asyncio.start_server(answer, "127.0.0.1")
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    try:
        print(len(await reader.readuntil(b"\n")))
    except asyncio.LimitOverrunError as error:
        print("LimitOverrunError:", error)
    finally:
        writer.close()
        server.close()

asyncio.run(main())
