import asyncio

async def fetch():
    return "the page"

loop = asyncio.new_event_loop()
try:
    print(loop.run_until_complete(fetch()))
finally:
    loop.close()
