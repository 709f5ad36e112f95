import asyncio
import io

async def send_report(reader, writer):
    report = io.BytesIO(b"a report made in memory\n")
    loop = asyncio.get_running_loop()
    try:
        await loop.sendfile(
            writer.transport, report, fallback=False)
    except asyncio.SendfileNotAvailableError as error:
        print("SendfileNotAvailableError:", error)
        await loop.sendfile(writer.transport, report)
    writer.close()

async def main():
    server = await asyncio.start_server(
        send_report, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        reader, writer = await asyncio.open_connection(
            *address)
        print(await reader.read())
        writer.close()

asyncio.run(main())
