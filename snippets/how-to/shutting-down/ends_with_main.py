import asyncio

async def heartbeat():
    try:
        while True:
            await asyncio.sleep(0.4)
            print("still alive")
    finally:
        print("heartbeat ends")

async def main():
    task = asyncio.create_task(heartbeat())
    await asyncio.sleep(1)
    print("main() ends")

asyncio.run(main())
print("the loop is closed")
