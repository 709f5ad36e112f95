import asyncio

def fetch(page, retries=0):
    return f"{page}, at most {retries} retries"

async def main():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(
        None, fetch, "news", retries=3
    )

asyncio.run(main())
