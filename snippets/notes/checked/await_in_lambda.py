async def size(page):
    return len(page)

async def main(pages):
    pages.sort(key=lambda page: await size(page))
