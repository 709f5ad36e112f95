import asyncio

async def fetch(page):
    await asyncio.sleep(page / 10)
    return page

async def main():
    tasks = [asyncio.create_task(fetch(n)) for n in (1, 2)]
    done, pending = await asyncio.wait(tasks)
    print(len(done))

asyncio.run(main())
