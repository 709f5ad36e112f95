import asyncio

async def fetch():
    print("fetch() begins")
    return "the page"

def report(loop):
    future = asyncio.run_coroutine_threadsafe(
        fetch(), loop)
    try:
        print(future.result(timeout=1))
    except TimeoutError:
        print("no page in 1 s")

async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(report, loop)

asyncio.run(main())
