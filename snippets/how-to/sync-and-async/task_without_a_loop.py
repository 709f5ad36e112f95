import asyncio

async def fetch():
    return "the page"

page = fetch()
try:
    asyncio.create_task(page)
except RuntimeError as error:
    print(error)
page.close()
