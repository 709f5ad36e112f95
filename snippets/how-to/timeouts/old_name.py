import asyncio

async def reply():
    await asyncio.sleep(3600)

async def main():
    try:
        await asyncio.wait_for(reply(), timeout=1)
    except asyncio.TimeoutError as error:
        print("caught:", repr(error))
        print(asyncio.TimeoutError is TimeoutError)

asyncio.run(main())
