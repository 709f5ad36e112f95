import asyncio

async def fetch():
    await asyncio.sleep(3600)

async def main():
    try:
        async with asyncio.timeout(2.5):
            for attempt in range(1, 10):
                try:
                    await fetch()
                except OSError:
                    print("attempt", attempt, "failed")
    except TimeoutError:
        print("gave up")

asyncio.run(main())
