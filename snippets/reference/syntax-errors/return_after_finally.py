import asyncio


async def fetch():
    try:
        raise OSError("lost")
    finally:
        print("cleaned up")
    return "nothing happened"


try:
    print(asyncio.run(fetch()))
except OSError as error:
    print("failed:", error)
