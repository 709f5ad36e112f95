import asyncio


async def heartbeat():
    for i in range(4):
        print("tick", i)
        await asyncio.sleep(1)


async def slow_query():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("rolling back")
        await asyncio.sleep(0.5)
        print("rolled back")
        raise


async def main():
    beat = asyncio.create_task(heartbeat())
    try:
        async with asyncio.timeout(2):
            await slow_query()
    except TimeoutError:
        print("gave up")
    await beat


asyncio.run(main())
