import asyncio

async def query():
    await asyncio.sleep(1)
    raise TimeoutError("the database is busy")

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(60):
            await query()
    except TimeoutError:
        print("no answer in 60 s")
    print(f"{loop.time() - start:.0f} s")

asyncio.run(main())
