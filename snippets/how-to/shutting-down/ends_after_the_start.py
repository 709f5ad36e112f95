import asyncio

async def tick():
    print("ticker begins")
    while True:
        await asyncio.sleep(1)
        print("tick")

async def main():
    ticker = asyncio.create_task(tick())
    print("main() ends")

asyncio.run(main())
