"""Sockets: streams in one program, readers of a pipe, blocking sockets in threads."""
# needs: sockets
# takes real time: it asks what is outside

import asyncio
import os
import socket
import threading
import time


async def serve(reader, writer):
    while line := await reader.readline():
        print("server", line)
        await asyncio.sleep(0.1)
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def client(port, name):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for number in range(2):
        writer.write(f"{name} {number}\n".encode())
        print("client", await reader.readline())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    await client(port, "a")
    await asyncio.to_thread(blocking, port)
    server.close()
    loop = asyncio.get_running_loop()
    read, write = os.pipe()
    got = asyncio.Event()
    loop.add_reader(read, lambda: (print(os.read(read, 10)), got.set()))
    loop.call_later(0.1, os.write, write, b"pipe")
    await got.wait()
    loop.remove_reader(read)
    os.close(read), os.close(write)


def blocking(port):
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(b"thread\n")
        print("thread", connection.recv(100))


asyncio.run(main())
left, right = socket.socketpair()


def late():
    time.sleep(0.2)
    right.sendall(b"late")


thread = threading.Thread(target=late)
thread.start()
print(left.recv(10))
thread.join()
left.close(), right.close()
