import asyncio

async def query(user):
    await asyncio.sleep(0.5)
    return f"data of {user}"

async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(
        query("Ada"), loop
    )
    try:
        print(future.result(timeout=1))
    except TimeoutError:
        print("no data in 1 s")

asyncio.run(main())
