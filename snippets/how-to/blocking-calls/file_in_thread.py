import asyncio
from pathlib import Path

async def answer():
    print("answered another request")

async def main():
    task = asyncio.create_task(answer())
    text = await asyncio.to_thread(
        Path(__file__).read_text, encoding="utf-8"
    )
    print("read", len(text.splitlines()), "lines")
    await task

asyncio.run(main())
