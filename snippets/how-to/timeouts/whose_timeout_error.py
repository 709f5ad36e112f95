import asyncio

async def query():
    await asyncio.sleep(1)
    raise TimeoutError("the database is busy")

async def main():
    try:
        async with asyncio.timeout(60):
            await query()
    except TimeoutError:
        print("no answer in 60 s")

asyncio.run(main())
