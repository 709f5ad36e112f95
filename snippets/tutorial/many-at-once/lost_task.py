import asyncio

async def fetch(name):
    try:
        await asyncio.sleep(1)
        print("fetched", name)
    except asyncio.CancelledError:
        print("cancelled", name)
        raise

async def main():
    task = asyncio.create_task(fetch("news"))
    await asyncio.sleep(0.5)
    print("main() ends")

asyncio.run(main())
