import asyncio

async def fetch():
    try:
        await asyncio.sleep(3600)
    except BaseException as error:
        print("inside:", repr(error))
        raise

async def main():
    try:
        async with asyncio.timeout(1):
            await fetch()
    except TimeoutError as error:
        print("outside:", repr(error))

asyncio.run(main())
