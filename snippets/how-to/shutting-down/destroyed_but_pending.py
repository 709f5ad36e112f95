import asyncio

async def work():
    await asyncio.sleep(3600)

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)

loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
