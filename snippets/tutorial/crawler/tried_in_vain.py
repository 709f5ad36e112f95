import asyncio

seconds = [60, 60, 60]  # of each attempt

async def fetch(path):
    await asyncio.sleep(seconds.pop(0))
    return f"the page {path}"

async def fetch_patiently(path):
    for attempt in 1, 2, 3:
        try:
            async with asyncio.timeout(0.5):
                return await fetch(path)
        except TimeoutError:
            print("attempt", attempt, "failed")
            if attempt < 3:
                await asyncio.sleep(0.25 * attempt)
    raise ConnectionError(f"{path} does not answer")

async def main():
    try:
        print(await fetch_patiently("/storm"))
    except ConnectionError as error:
        print(error)

asyncio.run(main())
