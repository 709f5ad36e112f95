import asyncio

async def fetch():
    await asyncio.sleep(3600)

async def main():
    try:
        async with asyncio.timeout(2.5):  # for all
            for attempt in range(1, 10):
                try:
                    async with asyncio.timeout(1):
                        await fetch()
                except TimeoutError:
                    print("attempt", attempt)
    except TimeoutError:
        print("gave up")

asyncio.run(main())
