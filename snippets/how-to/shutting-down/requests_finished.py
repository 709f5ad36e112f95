import asyncio

requests = set()

async def answer(reader, writer):
    task = asyncio.current_task()
    requests.add(task)
    task.add_done_callback(requests.discard)
    request = await reader.readline()
    print("got", request)
    await asyncio.sleep(1)
    writer.write(b"answer to " + request)
    await writer.drain()
    writer.close()
    print("answered")

async def main():
    server = await asyncio.start_server(
        answer, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"a request\n")
    await asyncio.sleep(0.5)
    server.close()
    if requests:
        await asyncio.wait(requests)
    print(await reader.readline())
    writer.close()
    print("main() ends")

asyncio.run(main())
