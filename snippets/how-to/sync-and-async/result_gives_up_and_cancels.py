import asyncio

async def upload():
    try:
        await asyncio.sleep(2)
        print("uploaded all the same")
    finally:
        print("upload() ends")

def work(loop):
    future = asyncio.run_coroutine_threadsafe(
        upload(), loop)
    try:
        future.result(timeout=1)
    except TimeoutError:
        print("gave up")
        future.cancel()

async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(work, loop)
    await asyncio.sleep(1.5)

asyncio.run(main())
