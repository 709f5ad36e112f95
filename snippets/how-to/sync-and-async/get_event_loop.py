import asyncio

async def fetch():
    return "the page"

try:
    loop = asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
else:
    print(loop.run_until_complete(fetch()))
    loop.close()
