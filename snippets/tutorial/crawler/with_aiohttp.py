import asyncio

from aiohttp import ClientSession, web
from bs4 import BeautifulSoup

async def answer(request):
    await asyncio.sleep(0.5)
    html = f'This is {request.path}. <a href="/cup">Cup</a>'
    return web.Response(text=html, content_type="text/html")

async def fetch(session, url):
    async with session.get(url) as response:
        response.raise_for_status()
        return await response.text()

async def main():
    app = web.Application()
    app.router.add_get("/sport", answer)
    server = web.AppRunner(app)
    await server.setup()
    await web.TCPSite(server, "127.0.0.1", 0).start()
    port = server.addresses[0][1]
    try:
        async with ClientSession() as session:
            page = await fetch(
                session, f"http://127.0.0.1:{port}/sport"
            )
        soup = BeautifulSoup(page, "html.parser")
        print(soup.get_text())
        links = soup.find_all("a", href=True)
        print("links:", [link["href"] for link in links])
    finally:
        await server.cleanup()

asyncio.run(main())
