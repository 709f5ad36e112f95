import asyncio
import time

def fetch():
    time.sleep(2)  # as many libraries do
    return "the page"

async def main():
    try:
        async with asyncio.timeout(1):
            print(fetch())
    except TimeoutError:
        print("gave up")

asyncio.run(main())
