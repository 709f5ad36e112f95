import asyncio

import uvloop

async def fetch(page):
    print("ask for", page)
    await asyncio.sleep(0.2)
    print("got", page)

async def main():
    print(type(asyncio.get_running_loop()))
    await asyncio.gather(fetch("news"), fetch("sport"))

uvloop.run(main())
