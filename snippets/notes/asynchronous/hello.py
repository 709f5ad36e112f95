import asyncio

async def main():
    await asyncio.sleep(1)
    print('hello')

asyncio.run(main()) # Execute the coroutine and return the result

