import asyncio
import tempfile

async def greet(reader, writer):
    name = await reader.readline()
    writer.write(b"hello, " + name)
    writer.close()

async def stop(server: asyncio.AbstractServer) -> None:
    server.close()
    await server.wait_closed()

async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/greeter.sock"
        server = await asyncio.start_unix_server(
            greet, path)
        reader, writer = (
            await asyncio.open_unix_connection(path))
        writer.write(b"Ann\n")
        print(await reader.readline())
        writer.close()
        await stop(server)

asyncio.run(main())
