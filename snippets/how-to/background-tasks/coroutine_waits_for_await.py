import asyncio

async def fetch():
    print("fetch() begins")
    await asyncio.sleep(1)
    return "page"

async def main():
    coroutine = fetch()
    await asyncio.sleep(2)
    print("main() awaits the coroutine")
    print(await coroutine)

asyncio.run(main())
