import asyncio

lock = asyncio.Lock()


def guarded():
    async with lock:
        print("alone")


guarded()
