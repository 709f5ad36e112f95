import asyncio


async def fetch():
    try:
        raise OSError("lost")
    finally:
        print("cleaned up")
    return "nothing happened"


asyncio.run(fetch())
