import asyncio
from functools import partial

def fetch(page, retries=0):
    return f"{page}, at most {retries} retries"

async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(
        None, partial(fetch, "news", retries=3)
    ))
    print(await asyncio.to_thread(fetch, "home", retries=5))

asyncio.run(main())
