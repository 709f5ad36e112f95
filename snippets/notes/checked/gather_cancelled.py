import asyncio

async def upload(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "done")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise

async def main():
    try:
        async with asyncio.timeout(2):
            await asyncio.gather(
                upload("a", 1),
                upload("b", 3),
                upload("c", 4),
            )
    except TimeoutError:
        print("gave up")

asyncio.run(main())
