import asyncio

from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

connections = set()

async def answer(request):
    connections.add(request.transport)
    return web.Response(text="hello")

async def fetch(session, url):
    async with session.get(url) as response:
        return await response.text()

async def main():
    app = web.Application()
    app.router.add_get("/", answer)
    async with TestServer(app) as server:
        async with ClientSession() as session:
            for _ in range(5):
                await fetch(session, server.make_url("/"))
    print(len(connections), "connection")

asyncio.run(main())
