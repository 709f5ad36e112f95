import asyncio

async def export(rows, limit: asyncio.Timeout):
    if rows > 1000:
        limit.reschedule(limit.when() + 2)
        print("a large table: 2 s more")
    await asyncio.sleep(rows / 1000)

async def main():
    for rows in 500, 2500:
        try:
            async with asyncio.timeout(1) as limit:
                await export(rows, limit)
                print(rows, "rows exported")
        except TimeoutError:
            print(rows, "rows take too long")

asyncio.run(main())
