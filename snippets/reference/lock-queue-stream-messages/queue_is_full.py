import asyncio

async def main():
    queue = asyncio.Queue(maxsize=1)
    for job in ["a", "b"]:
        queue.put_nowait(job)

asyncio.run(main())
