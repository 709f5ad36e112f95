import asyncio
import re

async def answer(reader, writer):
    path = (await reader.readline()).decode().strip()
    await asyncio.sleep(0.5)
    writer.write(f'This is {path}. <a href="/cup">'.encode())
    writer.close()
    await writer.wait_closed()

async def fetch(port, path):
    reader, writer = await asyncio.open_connection(
        "127.0.0.1", port
    )
    writer.write(f"{path}\n".encode())
    page = (await reader.read()).decode()
    writer.close()
    await writer.wait_closed()
    return page

async def main():
    server = await asyncio.start_server(
        answer, "127.0.0.1"
    )
    port = server.sockets[0].getsockname()[1]
    page = await fetch(port, "/sport")
    print(page)
    print("links:", re.findall('href="(.*?)"', page))
    server.close()

asyncio.run(main())
