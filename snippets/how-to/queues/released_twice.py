import asyncio

async def query(limit):
    await limit.acquire()
    try:
        await asyncio.sleep(0.5)
        limit.release()
    finally:
        limit.release()

async def main():
    limit = asyncio.Semaphore(1)
    await query(limit)
    async with limit:
        print("a second one may enter:", not limit.locked())

asyncio.run(main())
