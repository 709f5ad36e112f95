import asyncio

async def listen():
    await asyncio.sleep(3600)

async def main():
    asyncio.create_task(listen())
    await asyncio.sleep(1)

loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
