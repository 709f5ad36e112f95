import asyncio

async def answer(page, seconds):
    await asyncio.sleep(seconds)
    print("answer:", page)

async def fetch(page, seconds):
    await answer(page, seconds)

async def show(page, seconds):
    await fetch(page, seconds)
    print("show", page)

async def main():
    await asyncio.gather(show("news", 0.2), show("sport", 0.6))

asyncio.run(main())
