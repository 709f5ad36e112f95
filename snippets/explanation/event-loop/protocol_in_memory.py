import asyncio

class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(data.upper())

class Memory(asyncio.Transport):
    sent = b""

    def write(self, data):
        self.sent += data

echo, memory = Echo(), Memory()
echo.connection_made(memory)
echo.data_received(b"hel")
echo.data_received(b"lo")
print(memory.sent)
