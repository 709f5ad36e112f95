import asyncio
import time

def query(table, seconds):
    time.sleep(seconds)  # blocks, as many libraries do
    return table

async def main():
    start = time.monotonic()
    print(*await asyncio.gather(
        asyncio.to_thread(query, "users", 1),
        asyncio.to_thread(query, "orders", 2),
    ))
    print(f"{time.monotonic() - start:.0f} s")

asyncio.run(main())
