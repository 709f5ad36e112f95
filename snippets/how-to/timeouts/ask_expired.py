import asyncio

async def query():
    await asyncio.sleep(1)
    raise TimeoutError("the database is busy")

async def main():
    try:
        async with asyncio.timeout(60) as limit:
            await query()
    except TimeoutError as error:
        if limit.expired():
            print("no answer in 60 s")
        else:
            print(error)

asyncio.run(main())
