import asyncio

async def query(caller):
    here = asyncio.current_task()
    print("in the task of the caller:", here is caller)

async def main():
    await asyncio.wait_for(query(asyncio.current_task()), 1)

asyncio.run(main())
