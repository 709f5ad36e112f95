import asyncio
import sys

async def query():
    await asyncio.Event().wait()

async def load():
    await query()

async def main():
    task = asyncio.create_task(load())
    await asyncio.sleep(1)
    task.print_stack(file=sys.stdout)
    task.cancel()

asyncio.run(main())
