import asyncio
import time

import uvloop

async def fetch(page):
    print("ask for", page)
    time.sleep(0.2)
    print("got", page)

async def main():
    await asyncio.gather(fetch("news"), fetch("sport"))

uvloop.run(main())
