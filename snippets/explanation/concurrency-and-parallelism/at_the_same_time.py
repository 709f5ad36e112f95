import asyncio
import time

async def query(table, seconds):
    await asyncio.sleep(seconds)
    return table

async def main():
    start = time.monotonic()
    print(*await asyncio.gather(
        query("users", 1),
        query("orders", 2),
    ))
    print(f"{time.monotonic() - start:.0f} s")

asyncio.run(main())
