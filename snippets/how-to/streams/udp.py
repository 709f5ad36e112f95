import asyncio

class Server(asyncio.DatagramProtocol):
    def connection_made(
        self, transport: asyncio.DatagramTransport
    ) -> None:
        self.transport = transport

    def datagram_received(self, data, address):
        self.transport.sendto(data.upper(), address)

class Client(asyncio.DatagramProtocol):
    def __init__(self):
        self.answers = asyncio.Queue()

    def datagram_received(self, data, address):
        self.answers.put_nowait(data)

async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(
        Server, local_addr=("127.0.0.1", 0))
    address = server.get_extra_info("sockname")
    transport, client = (
        await loop.create_datagram_endpoint(
            Client, remote_addr=address))
    transport.sendto(b"one")
    transport.sendto(b"two")
    print(await client.answers.get())
    print(await client.answers.get())
    transport.close()
    server.close()

asyncio.run(main())
