import asyncio

async def close():
    await asyncio.sleep(2)
    print("closed")

async def query():
    try:
        await asyncio.sleep(3600)
    finally:
        try:
            async with asyncio.timeout(0.5):
                await close()
        except TimeoutError:
            print("not closed")

async def main():
    try:
        async with asyncio.timeout(1):
            await query()
    except TimeoutError:
        print("gave up")

asyncio.run(main())
