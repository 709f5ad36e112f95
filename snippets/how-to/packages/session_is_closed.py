import asyncio

from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

async def answer(request):
    return web.Response(text="hello")

async def main():
    app = web.Application()
    app.router.add_get("/", answer)
    async with TestServer(app) as server:
        async with ClientSession() as session:
            async with session.get(server.make_url("/")) as response:
                print(response.status, await response.text())

asyncio.run(main())
