import asyncio

async def work():
    for n in 1, 2:
        try:
            await asyncio.sleep(1.5)
            print("worked")
        except asyncio.CancelledError:
            print("not now")

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    print("main() ends")

asyncio.run(main())
print("the end")
