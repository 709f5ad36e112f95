def pages():
    yield "home"

async def fetch():
    yield from pages()
