import asyncio
import unittest

async def shout(reader, writer):
    line = await reader.readline()
    writer.write(line.upper())
    await writer.drain()
    writer.close()

class ShoutTest(unittest.IsolatedAsyncioTestCase):
    async def test_shout(self):
        server = await asyncio.start_server(
            shout, "127.0.0.1", 0)
        async with server:
            host, port = server.sockets[0].getsockname()
            reader, writer = await asyncio.open_connection(
                host, port)
            writer.write(b"hello\n")
            self.assertEqual(
                await reader.readline(), b"HELLO\n")
            writer.close()
            await writer.wait_closed()

print(ShoutTest("test_shout").run())
