import asyncio

async def query(user):
    await asyncio.sleep(1)
    return f"data of {user}"

def report(loop):
    future = asyncio.run_coroutine_threadsafe(
        query("Ada"), loop
    )
    print(future.result(timeout=5))

async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(report, loop)

asyncio.run(main())
