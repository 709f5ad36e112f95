import asyncio

from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

async def answer(request):
    return web.Response(text="hello")

async def fetch(url):
    session = ClientSession()
    response = await session.get(url)
    return await response.text()

def log(loop, context):
    print("logged:", context["message"])

async def main():
    asyncio.get_running_loop().set_exception_handler(log)
    app = web.Application()
    app.router.add_get("/", answer)
    async with TestServer(app) as server:
        print(await fetch(server.make_url("/")))

asyncio.run(main())
