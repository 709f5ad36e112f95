import asyncio


async def fetch():
    try:
        raise OSError("lost")
    finally:
        return "nothing happened"


print(asyncio.run(fetch()))
