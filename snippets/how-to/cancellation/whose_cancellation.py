import asyncio

async def stop(task):
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        pass
    print("stopped")

async def listen():
    try:
        await asyncio.sleep(3600)
    finally:
        await asyncio.sleep(2)

async def main():
    listener = asyncio.create_task(listen())
    await asyncio.sleep(0.5)
    stopper = asyncio.create_task(stop(listener))
    await asyncio.sleep(1)
    stopper.cancel()
    await asyncio.wait([stopper])
    print("cancelled:", stopper.cancelled())

asyncio.run(main())
