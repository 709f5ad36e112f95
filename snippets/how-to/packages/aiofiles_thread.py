import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import active_count

import aiofiles

async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(1))
    print("threads:", active_count())
    async with aiofiles.open(__file__) as file:
        print((await file.readline()).strip())
    print("threads:", active_count())

asyncio.run(main())
