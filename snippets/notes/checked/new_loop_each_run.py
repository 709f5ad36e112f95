import asyncio

loops = []

async def poll():
    try:
        await asyncio.sleep(3600)
    finally:
        print("poll is cancelled")

async def main():
    loops.append(asyncio.get_running_loop())
    task = asyncio.create_task(poll())
    await asyncio.sleep(0)  # poll starts
    print("main returns, poll waits")

asyncio.run(main())
asyncio.run(main())
print("the same loop:", loops[0] is loops[1])
print("closed:", [loop.is_closed() for loop in loops])
