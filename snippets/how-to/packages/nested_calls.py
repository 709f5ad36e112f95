import asyncio

import nest_asyncio

nest_asyncio.apply()

async def answer(page, seconds):
    await asyncio.sleep(seconds)
    print("answer:", page)

def fetch(page, seconds):
    asyncio.run(answer(page, seconds))

async def show(page, seconds):
    fetch(page, seconds)
    print("show", page)

async def main():
    await asyncio.gather(show("news", 0.2), show("sport", 0.6))

asyncio.run(main())
