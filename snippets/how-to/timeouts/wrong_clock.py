import asyncio
import time

async def main():
    deadline = time.time() + 1
    async with asyncio.timeout_at(deadline):
        await asyncio.sleep(2)
    print("no timeout in 2 s")

asyncio.run(main())
