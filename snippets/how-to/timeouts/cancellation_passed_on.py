import asyncio

async def fetch():
    for n in 1, 2, 3:
        try:
            await asyncio.sleep(2)
            return "the page"
        except Exception:
            print("failure", n)

async def main():
    try:
        async with asyncio.timeout(1) as limit:
            print(await fetch())
    except TimeoutError:
        print("gave up")
    print("expired:", limit.expired())

asyncio.run(main())
