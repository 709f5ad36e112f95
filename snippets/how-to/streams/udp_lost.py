import asyncio

class LosesFirst(asyncio.DatagramProtocol):
    received = 0

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, address):
        self.received += 1
        if self.received > 1:
            self.transport.sendto(b"12:00", address)

class Client(asyncio.DatagramProtocol):
    def __init__(self):
        self.answers = asyncio.Queue()

    def datagram_received(self, data, address):
        self.answers.put_nowait(data)

async def ask(transport, answers):
    for n in 1, 2, 3:
        transport.sendto(b"what time is it?")
        try:
            async with asyncio.timeout(0.5):
                return await answers.get()
        except TimeoutError:
            print("no answer", n)
    raise TimeoutError("no answer at all")

async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(
        LosesFirst, local_addr=("127.0.0.1", 0))
    address = server.get_extra_info("sockname")
    transport, client = (
        await loop.create_datagram_endpoint(
            Client, remote_addr=address))
    print(await ask(transport, client.answers))
    transport.close()
    server.close()

asyncio.run(main())
