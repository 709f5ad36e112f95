import asyncio

async def query(limit):
    await limit.acquire()
    try:
        await asyncio.sleep(0.5)
        limit.release()
    finally:
        limit.release()

async def main():
    limit = asyncio.BoundedSemaphore(1)
    try:
        await query(limit)
    except ValueError as error:
        print(error)

asyncio.run(main())
