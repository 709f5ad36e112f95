import asyncio

async def poll():
    await asyncio.sleep(60)

async def main():
    loop.create_task(poll())
    await asyncio.sleep(0.1)

loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
