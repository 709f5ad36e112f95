import asyncio

async def fetch():
    await asyncio.sleep(5)

async def main():
    try:
        await asyncio.wait_for(fetch(), 1)
    except asyncio.TimeoutError:
        print("gave up after 1 s")

asyncio.run(main())
